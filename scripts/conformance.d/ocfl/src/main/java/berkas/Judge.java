package berkas;

import io.ocfl.api.OcflRepository;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.ValidationIssue;
import io.ocfl.api.model.ValidationResults;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleIdEncapsulationLayoutConfig;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** make ROOT COUNT: a storage root of objects of one or two versions. validate ROOT: each object, one by one. */
public final class Judge {
  public static void main(String[] words) throws Exception {
    Path root = Path.of(words[1]);
    Files.createDirectories(root);
    OcflRepository repository = open(root);
    if (words[0].equals("make")) make(repository, Integer.parseInt(words[2]));
    else System.exit(validate(repository));
  }

  private static OcflRepository open(Path root) throws Exception {
    return new OcflRepositoryBuilder()
        .defaultLayoutConfig(new HashedNTupleIdEncapsulationLayoutConfig())
        .storage(storage -> storage.fileSystem(root))
        .workDir(Files.createTempDirectory("ocfl-java"))
        .build();
  }

  private static void make(OcflRepository repository, int count) {
    for (int number = 0; number < count; number++) {
      String id = "urn:example:java:" + number;
      put(repository, id, "surat-" + number + ".txt");
      if (number % 3 == 0) put(repository, id, "lampiran/ḥuruf.txt");
    }
  }

  private static void put(OcflRepository repository, String id, String path) {
    VersionInfo info = new VersionInfo().setMessage("uji").setUser("Sari", "mailto:sari@example.org");
    byte[] bytes = (id + path).getBytes(StandardCharsets.UTF_8);
    repository.updateObject(ObjectVersionId.head(id), info, update -> update.writeFile(new ByteArrayInputStream(bytes), path));
  }

  private static int validate(OcflRepository repository) {
    int passed = 0;
    int failed = 0;
    for (String id : (Iterable<String>) repository.listObjectIds()::iterator) {
      ValidationResults results = repository.validateObject(id, true);
      List<ValidationIssue> errors = results.getErrors();
      if (errors.isEmpty()) {
        passed++;
      } else {
        failed++;
        System.out.println("fail " + id + " " + errors);
      }
    }
    System.out.println(passed + " passed, " + failed + " failed");
    return failed > 0 || passed == 0 ? 1 : 0;
  }
}
