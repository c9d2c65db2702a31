package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.testkit.Folder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows that are good one by one and cannot all be true: parts that contain their whole, owners of more than there is.
 */
class ImpossibleRowsTest {

    @TempDir
    Path directory;

    private void assertProblems(Folder draft, String... expected) {
        assertThat(Folder.problems(draft.describedIn(directory), LoadOptions.standard()))
                .containsExactly(expected);
    }

    private static Folder parts(String... umbrellas) {
        Folder draft = Folder.small();
        for (int i = 0; i < umbrellas.length; i++) {
            draft = draft.add("deployments.csv", "part-" + (char) ('a' + i) + ",Part,KG,,safe-city,," + umbrellas[i]);
        }
        return draft;
    }

    @Test
    void umbrellasInACircle() {
        assertProblems(parts("kg-cameras", "part-a"));
        assertProblems(
                parts("part-b", "part-a"),
                "deployments.csv:3 part_of: 'part-b' is itself a part of it: part-a in part-b in part-a;"
                        + " an umbrella is no part of its parts");
        assertProblems(
                parts("part-b", "part-d", "part-a", "part-c", "part-a"),
                "deployments.csv:3 part_of: 'part-b' is itself a part of it: part-a in part-b in part-d in part-c in"
                        + " part-a; an umbrella is no part of its parts");
    }

    @Test
    void umbrellasOfLoansInACircle() {
        assertProblems(
                Folder.small()
                        .add("financings.csv", "loan-a,Loan,KG,loan,,loan-b")
                        .add("financings.csv", "loan-b,Loan,KG,loan,,loan-a"),
                "financings.csv:3 part_of: 'loan-b' is itself a part of it: loan-a in loan-b in loan-a;"
                        + " an umbrella is no part of its parts");
    }

    @Test
    void aLongCircleIsNamedInPart() {
        String[] umbrellas = new String[20];
        for (int i = 0; i < 20; i++) {
            umbrellas[i] = "part-" + (char) ('a' + (i + 1) % 20);
        }
        assertThat(Folder.problems(parts(umbrellas).describedIn(directory), LoadOptions.standard()))
                .singleElement()
                .asString()
                .contains("part-a in part-b in ")
                .contains("part-j in 11 more;");
    }

    /** Stakes in Huawei: a share in percent, and when it was held or blank. */
    private static Folder stakes(String... stakes) {
        Folder draft = Folder.small().add("properties.csv", "share-owned,share,percent of shares,share,Share owned.");
        for (int i = 0; i < stakes.length; i += 2) {
            String id = "own-" + (char) ('a' + i / 2);
            draft = draft.add("ownerships.csv", id + ",Stake,vega,huawei")
                    .add("claims.csv", id + ",share-owned," + stakes[i] + ",,,percent of shares,exact,,paper-2020,,,");
            if (!stakes[i + 1].isEmpty()) {
                draft = draft.add("claims.csv", id + ",held," + stakes[i + 1] + ",,,,exact,,paper-2020,,,");
            }
        }
        return draft;
    }

    @Test
    void ownersOfMoreThanTheWhole() {
        assertProblems(stakes("60", "", "40", ""));
        assertProblems(
                stakes("60", "", "60", ""),
                "ownerships.csv:2 owned: 'huawei' would be owned to 120 percent at one time; all of it is 100:"
                        + " correct a share, or state when each was held");
        assertProblems(
                stakes("60", "2010/2019", "30", "2011/2012", "60", "2014/.."),
                "ownerships.csv:4 owned: 'huawei' would be owned to 120 percent at one time; all of it is 100:"
                        + " correct a share, or state when each was held");
    }

    @Test
    void ownersOneAfterTheOtherOrAtUnknownTimes() {
        assertProblems(stakes("100", "../2015-03-01", "100", "2015-03-01/.."));
        assertProblems(stakes("100", "2010/2015", "100", "2015/2019"));
        assertProblems(stakes("100", "2010/XXXX", "100", "2015/2019"));
        assertProblems(stakes("60", "", "60", "")
                .replace("claims.csv", "exact,,paper-2020,,,\nown-b", "exact,2012,paper-2020,,,\nown-b"));
    }
}
