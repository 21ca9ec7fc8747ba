package berkas;

import java.io.FileInputStream;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Judges PDF files by PDF/A-3a and PDF/UA-1: a line for each file and flavour; exit status 1 when one fails. */
public final class Judge {
  private static final Set<PDFAFlavour> FLAVOURS = EnumSet.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);

  private Judge() {}

  public static void main(String[] files) throws Exception {
    if (files.length == 0) throw new IllegalArgumentException("no file to judge was named");
    VeraGreenfieldFoundryProvider.initialise();
    boolean allPass = true;
    for (String file : files) {
      for (PDFAFlavour flavour : FLAVOURS) allPass &= judge(file, flavour);
    }
    if (!allPass) System.exit(1);
  }

  private static boolean judge(String file, PDFAFlavour flavour) throws Exception {
    try (FileInputStream in = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour)) {
      PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false);
      ValidationResult result = validator.validate(parser);
      Set<String> failed = new TreeSet<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          failed.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + " "
              + assertion.getMessage());
        }
      }
      System.out.println((result.isCompliant() ? "pass " : "FAIL ") + flavour + " " + file);
      for (String line : failed) System.out.println("  " + line);
      return result.isCompliant();
    }
  }
}
