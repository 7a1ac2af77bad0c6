import java.io.FileInputStream;
import java.io.InputStream;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates files against veraPDF profiles: arguments are profiles joined by commas, then files.
 *  Prints one line a file and profile, "PASS 3a file", or "FAIL 3a file" and the clauses that failed. */
public class Validate {
    public static void main(String[] args) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String profile : args[0].split(",")) {
            PDFAFlavour flavour = PDFAFlavour.byFlavourId(profile);
            for (int i = 1; i < args.length; i++) {
                System.out.println(one(flavour, profile, args[i]));
            }
        }
    }

    private static String one(PDFAFlavour flavour, String profile, String file) throws Exception {
        try (InputStream in = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour)) {
            PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, 100, false, false, false);
            ValidationResult result = validator.validate(parser);
            if (result.isCompliant()) {
                return "PASS " + profile + " " + file;
            }
            TreeMap<String, String> failed = new TreeMap<>();
            for (TestAssertion test : result.getTestAssertions()) {
                if (test.getStatus() == TestAssertion.Status.FAILED) {
                    String clause = test.getRuleId().getClause() + "-" + test.getRuleId().getTestNumber();
                    failed.putIfAbsent(clause, test.getMessage() + " @ " + test.getLocation().getContext());
                }
            }
            return "FAIL " + profile + " " + file + " " + failed;
        }
    }
}
