package berkas;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.File;
import java.io.FileInputStream;

/**
 * Judges the signatures of PDF files: Judge ROOT.pem ROOT.crl FILE…. A line for each signature; exit status 1 when one is not
 * TOTAL_PASSED or not of the level that the file's name says ("b-t-…").
 */
public final class Judge {
  private Judge() {}

  public static void main(String[] words) throws Exception {
    if (words.length < 3) throw new IllegalArgumentException("Judge ROOT.pem ROOT.crl FILE…");
    boolean allPass = true;
    for (int i = 2; i < words.length; ++i) allPass &= judge(words[0], words[1], new File(words[i]));
    if (!allPass) System.exit(1);
  }

  private static CommonCertificateVerifier trusting(String root, String crl) throws Exception {
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    trusted.addCertificate(DSSUtils.loadCertificate(new File(root)));
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    verifier.setCrlSource(new ExternalResourcesCRLSource(new FileInputStream(crl)));
    verifier.setAIASource(null);
    return verifier;
  }

  private static boolean judge(String root, String crl, File file) throws Exception {
    SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(file));
    validator.setCertificateVerifier(trusting(root, crl));
    Reports reports = validator.validateDocument();
    SimpleReport report = reports.getSimpleReport();
    String wanted = "PAdES_BASELINE_" + file.getName().split("-")[1].toUpperCase();
    boolean pass = report.getSignaturesCount() > 0;
    for (String id : report.getSignatureIdList()) {
      boolean good = report.getIndication(id) == Indication.TOTAL_PASSED && report.getSignatureFormat(id).name().equals(wanted);
      pass &= good;
      System.out.println((good ? "pass " : "FAIL ") + report.getIndication(id) + " " + report.getSubIndication(id) + " "
          + report.getSignatureFormat(id) + " " + file.getName());
      if (!good) System.out.println("  " + report.getAdESValidationErrors(id) + report.getAdESValidationWarnings(id));
    }
    return pass;
  }
}
