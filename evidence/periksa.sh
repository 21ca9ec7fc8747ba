#!/bin/sh
# Memeriksa bundel bukti Berkas tanpa Berkas dan tanpa jaringan. Checks an evidence bundle of Berkas without Berkas and without network.
# Perlu / needs: POSIX sh, awk, sed, coreutils, openssl 3. Bentuk bundel / layout: docs/formats/evidence-bundle.md.
set -u
LC_ALL=C
export LC_ALL
umask 077

pakai() {
  cat <<'AKHIR'
Pemakaian: sh periksa.sh --kunci KUNCI [pilihan]
  --kunci BERKAS       kunci log kantor (vkey C2SP, satu baris satu kunci) yang Anda peroleh SENDIRI, bukan dari bundel ini
  --checkpoint BERKAS  checkpoint lama yang Anda simpan: dibuktikan bahwa sejak itu tidak ada yang diubah atau dihapus
  --ca BERKAS          sertifikat (PEM) yang Anda percayai untuk tanda tangan dan cap waktu
  --sidik HEX          sidik bundel (SHA-512) yang dicatat saat diserahkan
  --bundel FOLDER      bundelnya; tanpa ini: folder tempat skrip ini
Keluar 0: semua terbukti; 1: ada yang salah; 2: salah pakai; 3: tidak ada yang salah, tetapi belum terbukti (tanpa kunci).

Usage: sh periksa.sh --kunci KEY [options]
  --kunci FILE         the office's log key (C2SP vkey, one a line) that you obtained YOURSELF, not from this bundle
  --checkpoint FILE    an old checkpoint that you kept: proves that since then nothing was changed or removed
  --ca FILE            certificates (PEM) that you trust for signatures and time-stamps
  --sidik HEX          digest of the bundle (SHA-512) that was written down when it was handed over
  --bundel FOLDER      the bundle; else: the folder of this script
Exit 0: all is proven; 1: something is wrong; 2: wrong use; 3: nothing is wrong, but nothing is proven (no key).
AKHIR
}

salah_pakai() { echo "$1" >&2; pakai >&2; exit 2; }
mutlak() { case $1 in /*) printf %s "$1" ;; *) printf %s "$PWD/$1" ;; esac; }

kunci='' lama='' ca='' sidik='' bundel=$(dirname "$0")
while [ $# -gt 0 ]; do
  case $1 in
    --help | -h) pakai; exit 0 ;;
    --kunci | --checkpoint | --ca | --sidik | --bundel) [ $# -ge 2 ] || salah_pakai "$1: ?" ;;
    *) salah_pakai "$1: ?" ;;
  esac
  case $1 in
    --kunci) kunci=$(mutlak "$2") ;;
    --checkpoint) lama=$(mutlak "$2") ;;
    --ca) ca=$(mutlak "$2") ;;
    --sidik) sidik=$2 ;;
    --bundel) bundel=$2 ;;
  esac
  shift 2
done
for berkas in "$kunci" "$lama" "$ca"; do
  [ -z "$berkas" ] || [ -r "$berkas" ] || salah_pakai "$berkas: tidak dapat dibaca / cannot be read"
done
for alat in openssl awk sed sha512sum sha256sum base64 od tail head cmp cut sort uniq find tr mktemp; do
  command -v "$alat" >/dev/null || salah_pakai "$alat: tidak ada / is missing"
done
skrip=$(mutlak "$0")
cd "$bundel" || exit 2
kerja=$(mktemp -d) || exit 2
trap 'rm -rf "$kerja"' EXIT
trap 'exit 1' HUP INT TERM

jumlah_salah=0 jumlah_benar=0
benar() { jumlah_benar=$((jumlah_benar + 1)); echo "benar / right: $*"; }
salah() { jumlah_salah=$((jumlah_salah + 1)); echo "SALAH / WRONG: $*"; }
catatan() { echo "catatan / note: $*"; }
# nilai TEKS PERINTAH…: benar bila perintah berhasil.
nilai() { teks=$1; shift; if "$@"; then benar "$teks"; else salah "$teks"; fi; }

# --- bita dan sidik / bytes and digests

# Heksadesimal menjadi bita; %b dengan \0ooo dimengerti setiap sh.
bita() { [ -z "$1" ] || printf %b "$(printf '\\0%03o' $(printf %s "$1" | sed 's/../0x& /g'))"; }
heksa() { od -An -v -tx1 | tr -d ' \n'; }
sidik256() { sha256sum | cut -c 1-64; }
# RFC 6962, 2.1
sidik_daun() { { printf '\000'; cat "$1"; } | sidik256; }
sidik_simpul() { { printf '\001'; bita "$1$2"; } | sidik256; }

# JSON kanonik menjadi baris "jalur<TAB>nilai"; unsur larik bernama []. Setiap "\x" menjadi "_".
rata() {
  sed 's/\\./_/g' "$1" | tr '"' '\n' | awk '
    function letak(  i, s) { s = ""; for (i = 1; i <= d; i++) s = s (i > 1 ? "/" : "") (jenis[i] == "[" ? "[]" : nama[i]); return s }
    function tulis(nilai) { print letak() "\t" nilai; angka = "" }
    NR % 2 == 0 { if (jenis[d] == "{" && kunci[d]) nama[d] = $0; else tulis($0); next }
    { n = length($0)
      for (k = 1; k <= n; k++) {
        c = substr($0, k, 1)
        if (c ~ /[0-9a-z.+-]/) { angka = angka c; continue }
        if (angka != "") tulis(angka)
        if (c == "{" || c == "[") { d++; jenis[d] = c; kunci[d] = 1; nama[d] = "" }
        else if (c == "}" || c == "]") d--
        else if (c == ",") kunci[d] = 1
        else if (c == ":") kunci[d] = 0
      } }'
}
# ambil JALUR < rata: nilai pertama.
ambil() { awk -F '\t' -v jalur="$1" '$1 == jalur { print $2; exit }'; }
# RFC 3339 dalam UTC menjadi detik sejak 1970.
detik() {
  printf '%s\n' "$1" | awk -F '[-T:Z.]' '{ y = $1; m = $2; if (m <= 2) { y--; m += 12 }
    printf "%.0f\n", (365 * y + int(y / 4) - int(y / 100) + int(y / 400) + int((153 * (m - 3) + 2) / 5) + $3 - 719469) * 86400 + $4 * 3600 + $5 * 60 + int($6) }'
}

# --- catatan bertanda tangan / signed notes (C2SP signed-note, tlog-checkpoint)

teks_catatan() { sed '/^$/,$d' "$1"; }

# ditandatangani CATATAN VKEY: apakah kunci itu menandatangani catatan itu.
ditandatangani() {
  nama=${2%%+*} sisa=${2#*+}
  isi=$(printf %s "${sisa#*+}" | base64 -d 2>/dev/null | heksa)
  case $isi in 01????????????????????????????????????????????????????????????????) ;; *) return 1 ;; esac
  pengenal=$({ printf '%s\n' "$nama"; bita "$isi"; } | sidik256 | cut -c 1-8)
  [ "$pengenal" = "${sisa%%+*}" ] || return 1
  # SubjectPublicKeyInfo, RFC 8410
  { echo '-----BEGIN PUBLIC KEY-----'; bita "302a300506032b6570032100${isi#01}" | base64; echo '-----END PUBLIC KEY-----'; } > "$kerja/kunci.pem"
  teks_catatan "$1" > "$kerja/teks"
  awk -v awal="$(printf '\342\200\224') $nama " 'lewat && index($0, awal) == 1 { print substr($0, length(awal) + 1) } /^$/ { lewat = 1 }' "$1" > "$kerja/tanda"
  while IFS= read -r tanda; do
    tanda=$(printf %s "$tanda" | base64 -d 2>/dev/null | heksa)
    case $tanda in "$pengenal"*) ;; *) continue ;; esac
    bita "${tanda#"$pengenal"}" > "$kerja/ttd"
    openssl pkeyutl -verify -rawin -pubin -inkey "$kerja/kunci.pem" -sigfile "$kerja/ttd" -in "$kerja/teks" >/dev/null 2>&1 && return 0
  done < "$kerja/tanda"
  return 1
}

# dikenal CATATAN: ditandatangani salah satu kunci, untuk log yang bernama sama.
dikenal() {
  asal=$(sed -n 1p "$1")
  while IFS= read -r vkey || [ -n "$vkey" ]; do
    [ "${vkey%%+*}" = "$asal" ] && ditandatangani "$1" "$vkey" && return 0
  done < "$kunci"
  return 1
}

# ukuran dan akar pohon dari checkpoint / size and root of a checkpoint
ukuran() { sed -n 2p "$1" | grep -x '0\|[1-9][0-9]\{0,17\}'; }
akar() { sed -n 3p "$1" | base64 -d 2>/dev/null | heksa; }

# RFC 9162, 2.1.3.2: termuat DAUN INDEKS UKURAN AKAR < sidik-sidik bukti
termuat() {
  r=$1 fn=$2 sn=$(($3 - 1))
  [ "$fn" -le "$sn" ] || return 1
  while IFS= read -r p; do
    [ "$sn" -ne 0 ] || return 1
    if [ $((fn & 1)) -eq 1 ] || [ "$fn" -eq "$sn" ]; then
      r=$(sidik_simpul "$p" "$r")
      while [ $((fn & 1)) -eq 0 ] && [ "$fn" -ne 0 ]; do fn=$((fn >> 1)) sn=$((sn >> 1)); done
    else
      r=$(sidik_simpul "$r" "$p")
    fi
    fn=$((fn >> 1)) sn=$((sn >> 1))
  done
  [ "$sn" -eq 0 ] && [ "$r" = "$4" ]
}

# RFC 9162, 2.1.4.2: lanjutan UKURAN1 AKAR1 UKURAN2 AKAR2 < sidik-sidik bukti
lanjutan() {
  fn=$(($1 - 1)) sn=$(($3 - 1)) fr=''
  if [ $(($1 & ($1 - 1))) -eq 0 ]; then fr=$2 sr=$2; fi
  while [ $((fn & 1)) -eq 1 ]; do fn=$((fn >> 1)) sn=$((sn >> 1)); done
  while IFS= read -r p; do
    if [ -z "$fr" ]; then fr=$p sr=$p; continue; fi
    [ "$sn" -ne 0 ] || return 1
    if [ $((fn & 1)) -eq 1 ] || [ "$fn" -eq "$sn" ]; then
      fr=$(sidik_simpul "$p" "$fr") sr=$(sidik_simpul "$p" "$sr")
      while [ $((fn & 1)) -eq 0 ] && [ "$fn" -ne 0 ]; do fn=$((fn >> 1)) sn=$((sn >> 1)); done
    else
      sr=$(sidik_simpul "$sr" "$p")
    fi
    fn=$((fn >> 1)) sn=$((sn >> 1))
  done
  [ "$sn" -eq 0 ] && [ "$fr" = "$2" ] && [ "$sr" = "$4" ]
}

# buktikan_daun DAUN BUKTI UKURAN AKAR: berkas bukti memuat jalan dari daun itu ke akar itu
buktikan_daun() {
  [ "$(sed -n 1p "$2")" = c2sp.org/tlog-proof@v1 ] || return 1
  indeks=$(sed -n 's/^index //p' "$2" | sed -n 1p)
  [ "$indeks" = "$(ambil seq < "$kerja/daun")" ] || return 1
  bukti_dari "$2" 3 > "$kerja/jalan"
  termuat "$(sidik_daun "$1")" "$indeks" "$3" "$4" < "$kerja/jalan"
}

# Baris base64 antara baris ke-N dan baris kosong, sebagai heksadesimal / hashes of a proof file, from line N to the empty line
bukti_dari() {
  sed -n "$2,\$p" "$1" | sed '/^$/,$d' | while IFS= read -r baris; do printf '%s\n' "$(printf %s "$baris" | base64 -d 2>/dev/null | heksa)"; done
}
# Setelah baris kosong pertama / after the first empty line
setelah_kosong() { awk 'lewat { print } /^$/ && !lewat { lewat = 1 }' "$1"; }

# bersambung CHECKPOINT: pohonnya adalah awal pohon bundel ini.
bersambung() {
  m=$(ukuran "$1") && [ -n "$m" ] || return 1
  if [ "$m" -eq "$besar" ]; then [ "$(akar "$1")" = "$pohon" ]; return; fi
  [ "$m" -gt 0 ] && [ "$m" -lt "$besar" ] && [ -f "bukti/konsistensi/$m" ] || return 1
  [ "$(sed -n 1p "bukti/konsistensi/$m")" = "old $m" ] || return 1
  setelah_kosong "bukti/konsistensi/$m" | cmp -s - bukti/checkpoint || return 1
  bukti_dari "bukti/konsistensi/$m" 2 > "$kerja/jalan"
  lanjutan "$m" "$(akar "$1")" "$besar" "$pohon" < "$kerja/jalan"
}

# --- 1. setiap berkas, tidak kurang dan tidak lebih / every file, no less and no more

echo "== berkas / files"
hanya_berkas() { [ -z "$(find . ! -type f ! -type d | head -n 1)" ]; }
nama_biasa() { [ -z "$(find . -name '*[!A-Za-z0-9._-]*' ! -name . | head -n 1)" ]; }
tanpa_folder_kosong() {
  find . -type f | sed 's|^\./||' > "$kerja/berkas"
  find . -type d ! -name . | sed 's|^\./||' |
    awk 'NR == FNR { s = $0; while (match(s, /\/[^\/]*$/)) { s = substr(s, 1, RSTART - 1); induk[s] = 1 } next } !($0 in induk) { exit 1 }' "$kerja/berkas" -
}
manifes() { # FOLDER-ATAU-TAG BERKAS: manifes yang dibuat ulang harus sama bita demi bita; kalau tidak, yang berbeda disebut
  if [ "$1" = data ]; then find data -type f; else find . -type f ! -path './data/*' ! -path ./tagmanifest-sha512.txt | sed 's|^\./||'; fi |
    sort | while IFS= read -r f; do sha512sum "$f"; done > "$kerja/manifes"
  cmp -s "$kerja/manifes" "$2" && return 0
  sort "$kerja/manifes" "$2" | uniq -u | cut -c 131- | tr -cd '[:print:]\n' | sort -u |
    while IFS= read -r f; do echo "tidak sesuai / does not agree: $2, $f"; done
  return 1
}
deklarasi() { printf 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' | cmp -s - bagit.txt; }
if hanya_berkas && nama_biasa; then
  benar "hanya berkas biasa dengan nama biasa / only plain files with plain names"
else
  salah "ada tautan atau nama yang asing / there are links or odd names"
  exit 1
fi
nilai "tidak ada folder kosong / no empty folders" tanpa_folder_kosong
nilai "bagit.txt" deklarasi
nilai "isi (data/) sesuai manifes / the payload agrees with its manifest" manifes data manifest-sha512.txt
nilai "berkas lain sesuai manifes / all other files agree with theirs" manifes lain tagmanifest-sha512.txt
sidik_bundel=$(sha512sum < tagmanifest-sha512.txt | cut -c 1-128)
if [ -n "$sidik" ]; then nilai "sidik bundel / digest of the bundle" [ "$sidik" = "$sidik_bundel" ]; fi
if [ "$(dirname "$skrip")" = "$PWD" ] || cmp -s "$skrip" periksa.sh; then :; else catatan "skrip Anda lain daripada yang ada di bundel / your script differs from the bundle's"; fi
echo "sidik bundel / digest of the bundle (SHA-512): $sidik_bundel"

# --- 2. checkpoint

echo "== checkpoint"
terbukti=ya
if [ -z "$kunci" ]; then
  terbukti=tidak kunci=bukti/kunci-log.vkey
  catatan "tanpa --kunci dipakai kunci dari bundel, dan itu TIDAK MEMBUKTIKAN APA PUN / without --kunci the bundle's own key is used, and that PROVES NOTHING"
fi
# Serah terima kunci: daun terakhir sebuah checkpoint menyebut kedua kunci, dan keduanya menandatanganinya. Siapa mengenal
# yang satu mengenal yang lain. Who knows one of two keys that sign a handover knows the other.
serah_terima() { # BUKTI: ditandatangani kedua kunci yang disebut daunnya, salah satunya dikenal; dicatat keduanya
  daun=${1%.tlog-proof}.json
  rata "$daun" > "$kerja/daun"
  setelah_kosong "$1" > "$kerja/serah"
  ukuran_serah=$(ukuran "$kerja/serah")
  [ "$(ambil event < "$kerja/daun")" = 'key change' ] && [ $(($(ambil seq < "$kerja/daun") + 1)) -eq "${ukuran_serah:-0}" ] || return 1
  dikenal "$kerja/serah" || return 1
  for vkey in "$(ambil old_key < "$kerja/daun")" "$(ambil new_key < "$kerja/daun")"; do
    [ "${vkey%%+*}" = "$(sed -n 1p "$kerja/serah")" ] && ditandatangani "$kerja/serah" "$vkey" || return 1
    printf '%s\n' "$vkey"
  done > "$kerja/kunci-serah"
  buktikan_daun "$daun" "$1" "$ukuran_serah" "$(akar "$kerja/serah")" || return 1
  cat "$kerja/kunci-serah" >> "$kerja/kunci-dikenal"
}
{ cat "$kunci"; echo; } > "$kerja/kunci-dikenal"
kunci=$kerja/kunci-dikenal
# Sekali putar menambah sedikitnya satu kunci, ke depan atau ke belakang.
for putaran in bukti/serah-terima/*.tlog-proof; do
  for bukti in bukti/serah-terima/*.tlog-proof; do
    if [ -f "$bukti" ]; then serah_terima "$bukti"; fi
  done
done
nilai "checkpoint ditandatangani kunci log / the checkpoint is signed by the log's key" dikenal bukti/checkpoint
besar=$(ukuran bukti/checkpoint) pohon=$(akar bukti/checkpoint)
if [ -z "$besar" ] || [ ${#pohon} -ne 64 ]; then salah "checkpoint tidak terbaca / the checkpoint cannot be read"; exit 1; fi
serah_bersambung() { serah_terima "$1" && bersambung "$kerja/serah"; }
for bukti in bukti/serah-terima/*.tlog-proof; do
  if [ -f "$bukti" ]; then nilai "$bukti: kunci log diserahterimakan, dalam log ini / the log's key was handed over, in this log" serah_bersambung "$bukti"; fi
done
if [ -n "$lama" ]; then
  nilai "checkpoint lama ditandatangani kunci log / the old checkpoint is signed by the log's key" dikenal "$lama"
  tua=$(ukuran "$lama")
  if [ "${tua:-0}" -ne "$besar" ] && [ ! -f "bukti/konsistensi/${tua:-0}" ]; then
    salah "bundel ini tidak memuat bukti sejak ukuran ${tua:-?} / this bundle has no proof since size ${tua:-?}: berkas archive export --since CHECKPOINT"
  else
    nilai "sejak checkpoint lama ($tua) tidak ada yang diubah atau dihapus / nothing changed or removed since the old checkpoint" bersambung "$lama"
  fi
fi

# --- 3. daun dan inventaris / leaves and inventories

echo "== log"
# Satu daun: tempatnya di pohon, dan versi mana yang disebutnya.
daun_terbukti() {
  setelah_kosong "${1%.json}.tlog-proof" | cmp -s - bukti/checkpoint && buktikan_daun "$1" "${1%.json}.tlog-proof" "$besar" "$pohon"
}
objek='' : > "$kerja/versi"
for daun in bukti/daun/*.json; do
  rata "$daun" > "$kerja/daun"
  nilai "$daun termuat di log / is in the log" daun_terbukti "$daun"
  o=$(ambil object < "$kerja/daun") v=$(ambil version < "$kerja/daun")
  [ -n "$objek" ] || objek=$o
  [ "$o" = "$objek" ] || salah "$daun: objek lain / of another object"
  printf '%s\t%s\t%s\n' "$v" "$(ambil inventory_sha512 < "$kerja/daun")" "$(ambil time < "$kerja/daun")" >> "$kerja/versi"
done
jumlah_versi=0
for inventaris in bukti/objek/v*/inventory.json; do jumlah_versi=$((jumlah_versi + 1)); done
terikat() { # VERSI: inventarisnya yang disebut sebuah daun, dan berkas sidiknya benar
  h=$(sha512sum < "bukti/objek/v$1/inventory.json" | cut -c 1-128)
  awk -F '\t' -v v="$1" -v h="$h" '$1 == v { ada = 1; if ($2 != h) lain = 1 } END { exit !ada || lain }' "$kerja/versi" || return 1
  printf '%s inventory.json\n' "$h" | cmp -s - "bukti/objek/v$1/inventory.json.sha512"
}
v=1
while [ "$v" -le "$jumlah_versi" ]; do
  nilai "inventaris v$v disebut di log / the inventory of v$v is named in the log" terikat "$v"
  v=$((v + 1))
done
kepala() {
  [ "$jumlah_versi" -gt 0 ] || return 1
  rata "bukti/objek/v$jumlah_versi/inventory.json" > "$kerja/inventaris"
  [ "$(sort -n "$kerja/versi" | tail -n 1 | cut -f 1)" = "$jumlah_versi" ] || return 1 # tidak ada daun versi yang lebih baru / no leaf of a newer version
  [ "$(ambil head < "$kerja/inventaris")" = "v$jumlah_versi" ] && [ "$(ambil id < "$kerja/inventaris")" = "$objek" ]
}
nilai "objek / object $objek, v$jumlah_versi" kepala
# Manifes isi menurut inventaris: keadaan terakhir, lalu isi yang hanya ada di versi lama.
isi_inventaris() {
  awk -F '\t' -v akhir="$jumlah_versi" '
    split($1, j, "/") == 5 && j[1] == "versions" && j[3] == "state" { v = substr(j[2], 2) + 0; n[v]++; h[v, n[v]] = j[4]; p[v, n[v]] = $2 }
    END {
      for (i = 1; i <= n[akhir]; i++) { print "data/" p[akhir, i] "\t" h[akhir, i]; ada[h[akhir, i]] = 1 }
      for (v = 1; v < akhir; v++) {
        for (i = 1; i <= n[v]; i++) if (!(h[v, i] in ada)) print "data/versi-lama/v" v "/" p[v, i] "\t" h[v, i]
        for (i = 1; i <= n[v]; i++) ada[h[v, i]] = 1
      } }' "$kerja/inventaris" | sort | awk -F '\t' '{ print $2 "  " $1 }' | cmp -s - manifest-sha512.txt
}
nilai "isi adalah persis yang diarsipkan / the payload is exactly what was archived" isi_inventaris

# --- 4. cap waktu / time-stamps

echo "== cap waktu / time-stamps"
waktu_cap() { # TOKEN: detik
  openssl ts -reply -in "$1" -token_in -text 2>/dev/null | sed -n 's/^Time stamp: //p' | awk '
    { split("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", b, " "); for (i = 1; i <= 12; i++) if (b[i] == $1) m = i
      split($3, t, ":"); printf "%04d-%02d-%02dT%02d:%02d:%02dZ\n", $4, m, $2, t[1], t[2], int(t[3]) }'
}
sidik_cap() { # TOKEN BERKAS: sidik di dalam token adalah sidik berkas
  openssl ts -reply -in "$1" -token_in -text > "$kerja/token.txt" 2>/dev/null || return 1
  cara=$(sed -n 's/^Hash Algorithm: //p' "$kerja/token.txt" | tr 'A-Z' 'a-z')
  case $cara in sha256 | sha384 | sha512) ;; *) return 1 ;; esac
  h=$(sed -n '/^Message data:/,/^Serial/p' "$kerja/token.txt" | sed -n 's/^ *[0-9a-f]\{4\} - \(.*\)$/\1/p' | cut -c 1-48 | sed 's/   .*//' | tr -d ' \n-')
  [ "$h" = "$(openssl dgst "-$cara" -r < "$2" | cut -d ' ' -f 1)" ]
}
cap_benar() { # TOKEN BERKAS SAAT: dengan --ca pada saat itu (detik, kosong: sekarang); tanpa --ca hanya keutuhannya
  if [ -n "$ca" ]; then
    # shellcheck disable=SC2086
    openssl ts -verify -data "$2" -in "$1" -token_in -CAfile "$ca" ${3:+-attime $3} >/dev/null 2>&1
  else
    sidik_cap "$1" "$2" && openssl cms -verify -inform DER -in "$1" -noverify -purpose any -out /dev/null >/dev/null 2>&1
  fi
}
ada_cap=tidak
for cap in bukti/cap-waktu/*/checkpoint; do
  [ -f "$cap" ] || continue
  folder=${cap%/checkpoint}
  nilai "$cap ditandatangani kunci log / is signed by the log's key" dikenal "$cap"
  nilai "$cap adalah awal log ini / is the beginning of this log" bersambung "$cap"
  cat "$cap" > "$kerja/dicap"
  i=1
  while [ -f "$folder/token-$i.der" ]; do
    berikut=$folder/token-$((i + 1)).der saat=''
    if [ -f "$berikut" ]; then saat=$(detik "$(waktu_cap "$berikut")"); fi
    nilai "$folder/token-$i.der: $(waktu_cap "$folder/token-$i.der")" cap_benar "$folder/token-$i.der" "$kerja/dicap" "$saat"
    cat "$folder/token-$i.der" >> "$kerja/dicap"
    ada_cap=ya i=$((i + 1))
  done
done
[ "$ada_cap" = ya ] || catatan "tidak ada cap waktu; kapan hanya dikatakan oleh kantor / there is no time-stamp; only the office says when"

# --- 5. surat: nomor, sidik, tanda tangan / letters: number, digest, signature

echo "== surat / letters"
dokumen_benar() { [ -f "data/$1" ] && [ "$(sha256sum < "data/$1" | cut -c 1-64)" = "$2" ]; }
# Satu tanda tangan: tanda PDF ISI CMS SAAT
ttd_benar() {
  if openssl asn1parse -inform DER -in "$3" 2>/dev/null | grep -q id-smime-ct-TSTInfo; then cap_benar "$3" "$2" "$4"; return; fi
  if [ -n "$ca" ]; then
    openssl cms -verify -binary -inform DER -in "$3" -content "$2" -CAfile "$ca" -purpose any -attime "$4" -out /dev/null >/dev/null 2>&1
  else
    openssl cms -verify -binary -inform DER -in "$3" -content "$2" -noverify -purpose any -out /dev/null >/dev/null 2>&1
  fi
}
bagian() { tail -c +$(($2 + 1)) "$1" | head -c "$3"; } # BERKAS AWAL PANJANG
# Semua tanda tangan sebuah PDF: periksa_pdf BERKAS SAAT WAJIB
periksa_pdf() {
  tr -c '\012\040-\176' '?' < "$1" > "$kerja/pdf"
  awk '{ s = $0; while (match(s, /\/ByteRange[ ?]*\[[ ?0-9]+\]/)) { r = substr(s, RSTART, RLENGTH); gsub(/[^0-9 ?]/, "", r); gsub(/[ ?]+/, " ", r); print r; s = substr(s, RSTART + RLENGTH) } }' "$kerja/pdf" > "$kerja/ttd-pdf"
  seluruh=$(wc -c < "$1") nomor_ttd=0 penuh=tidak
  while read -r a b c d sisa; do
    nomor_ttd=$((nomor_ttd + 1))
    if [ "$a" = 0 ] && [ -n "${d:-}" ] && [ -z "$sisa" ] && [ "$b" -lt "$c" ] && [ $((c + d)) -le "$seluruh" ]; then
      { bagian "$1" 0 "$b"; bagian "$1" "$c" "$d"; } > "$kerja/isi"
      cms=$(bagian "$1" "$b" $((c - b)) | tr -d ' \r\n\t')
      case $cms in "<"*">") ;; *) cms='' ;; esac
      cms=${cms#<} cms=${cms%>}
      case $cms in *[!0-9A-Fa-f]*) cms='' ;; esac
      bita "$cms" > "$kerja/cms"
      nilai "$1: tanda tangan / signature $nomor_ttd" ttd_benar "$1" "$kerja/isi" "$kerja/cms" "$2"
      [ $((c + d)) -eq "$seluruh" ] && penuh=ya
    else
      salah "$1: tanda tangan / signature $nomor_ttd: ByteRange"
    fi
  done < "$kerja/ttd-pdf"
  if [ "$nomor_ttd" -eq 0 ] && [ "$3" = wajib ]; then salah "$1: tidak bertanda tangan / is not signed"; fi
  if [ "$nomor_ttd" -gt 0 ] && [ "$penuh" = tidak ]; then catatan "$1: ada tambahan setelah tanda tangan / something was added after the signatures (berkas verify)"; fi
}
for peristiwa in data/metadata/peristiwa/*.json; do
  rata "$peristiwa" > "$kerja/peristiwa"
  v=$(printf %s "${peristiwa##*/}" | sed 's/\.json$//; s/^0*//')
  saat=$(awk -F '\t' -v v="$v" '$1 == v { print $3; exit }' "$kerja/versi")
  saat=$(detik "${saat:-1970-01-01T00:00:00Z}")
  # Dokumen: jalur, lalu sidiknya.
  awk -F '\t' '$1 ~ /\/documents\/\[\]\/path$/ { p = $2 } $1 ~ /\/documents\/\[\]\/sha256$/ { print $2 "\t" p }' "$kerja/peristiwa" > "$kerja/dokumen"
  nomor=$(ambil eventDetailInformation/eventDetailExtension/letter/number < "$kerja/peristiwa")
  jalur=$(ambil eventDetailInformation/eventDetailExtension/letter/path < "$kerja/peristiwa")
  tingkat=$(ambil eventDetailInformation/eventDetailExtension/letter/made/signature/level < "$kerja/peristiwa")
  while IFS='	' read -r h p; do
    nilai "data/$p: SHA-256 menurut peristiwa / as its event says" dokumen_benar "$p" "$h"
    case $p in
      *.pdf)
        wajib=bebas
        if [ "$p" = "$jalur" ] && [ -n "$tingkat" ]; then wajib=wajib; fi
        periksa_pdf "data/$p" "$saat" "$wajib"
        ;;
    esac
  done < "$kerja/dokumen"
  if [ -n "$nomor" ]; then
    tr -c '\012\040-\176' '?' < "data/$jalur" > "$kerja/pdf"
    if grep -q '<dc:title>.*Nomor ' "$kerja/pdf"; then
      nilai "data/$jalur: nomor / number $nomor" grep -q -F "Nomor $nomor<" "$kerja/pdf"
    else
      catatan "data/$jalur: nomor / number $nomor (hanya dari peristiwa / from the event only)"
    fi
  fi
done
[ -n "$ca" ] || catatan "tanpa --ca: tanda tangan utuh, tetapi milik siapa tidak diperiksa / without --ca: signatures are intact, but whose they are is not checked"

# --- kesimpulan / verdict

echo "=="
if [ "$jumlah_salah" -gt 0 ]; then echo "SALAH / WRONG: $jumlah_salah (benar / right: $jumlah_benar)"; exit 1; fi
if [ "$terbukti" = tidak ]; then echo "BELUM TERBUKTI / NOT PROVEN: --kunci"; exit 3; fi
echo "TERBUKTI / PROVEN: $jumlah_benar"
