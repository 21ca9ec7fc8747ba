// Checks a log of ours with Go libraries: its checkpoint with golang.org/x/mod/sumdb/note, all its files with Tessera's
// fsck, a proof file with transparency-dev/merkle.
//
//	judge log  FOLDER VKEY
//	judge note CHECKPOINT VKEY
//	judge proof PROOF LEAF VKEY
package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/transparency-dev/merkle/proof"
	"github.com/transparency-dev/merkle/rfc6962"
	"github.com/transparency-dev/tessera/api"
	"github.com/transparency-dev/tessera/client"
	"github.com/transparency-dev/tessera/fsck"
	"golang.org/x/mod/sumdb/note"
)

func fail(format string, words ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", words...)
	os.Exit(1)
}

func read(path string) []byte {
	content, err := os.ReadFile(path)
	if err != nil {
		fail("%v", err)
	}
	return content
}

func verifier(path string) note.Verifier {
	key, err := note.NewVerifier(strings.TrimSpace(string(read(path))))
	if err != nil {
		fail("%s: %v", path, err)
	}
	return key
}

func open(checkpoint []byte, key note.Verifier) []string {
	opened, err := note.Open(checkpoint, note.VerifierList(key))
	if err != nil {
		fail("checkpoint: %v", err)
	}
	return strings.Split(opened.Text, "\n")
}

func hashLeaves(bundle []byte) ([][]byte, error) {
	var entries api.EntryBundle
	if err := entries.UnmarshalText(bundle); err != nil {
		return nil, err
	}
	var hashes [][]byte
	for _, entry := range entries.Entries {
		hashes = append(hashes, rfc6962.DefaultHasher.HashLeaf(entry))
	}
	return hashes, nil
}

func judgeLog(folder string, key note.Verifier) {
	check := fsck.New(key.Name(), key, &client.FileFetcher{Root: folder}, hashLeaves, fsck.Opts{N: 1})
	if err := check.Check(context.Background()); err != nil {
		fail("%s: %v", folder, err)
	}
}

func decode(text string) []byte {
	hash, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		fail("proof: %v", err)
	}
	return hash
}

func judgeProof(content []byte, leaf []byte, key note.Verifier) {
	head, checkpoint, found := bytes.Cut(content, []byte("\n\n"))
	lines := strings.Split(string(head), "\n")
	if !found || len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" {
		fail("no proof file")
	}
	index, err := strconv.ParseUint(strings.TrimPrefix(lines[1], "index "), 10, 64)
	if err != nil {
		fail("proof: %v", err)
	}
	var hashes [][]byte
	for _, line := range lines[2:] {
		hashes = append(hashes, decode(line))
	}
	tree := open(checkpoint, key)
	size, err := strconv.ParseUint(tree[1], 10, 64)
	if err != nil {
		fail("proof: %v", err)
	}
	hash := rfc6962.DefaultHasher.HashLeaf(leaf)
	if err := proof.VerifyInclusion(rfc6962.DefaultHasher, index, size, hash, hashes, decode(tree[2])); err != nil {
		fail("proof: %v", err)
	}
}

func main() {
	switch words := os.Args[1:]; words[0] {
	case "log":
		judgeLog(words[1], verifier(words[2]))
	case "note":
		open(read(words[1]), verifier(words[2]))
	case "proof":
		judgeProof(read(words[1]), read(words[2]), verifier(words[3]))
	default:
		fail("unknown question %q", words[0])
	}
}
