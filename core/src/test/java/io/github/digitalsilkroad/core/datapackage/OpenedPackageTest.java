package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.testkit.Folder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A package whose tables are read as questions need them, and that may change between two questions. */
class OpenedPackageTest {

    private static final String CAMERAS = "cameras,quantity,camera,cameras,Cameras in operation.\n";

    private static final String ROW = "kg-a,A,KG,";

    private Folder now = Folder.every();

    private final Catalog catalog = DataPackage.open(
            new Resources() {
                @Override
                public Optional<InputStream> open(String name) throws IOException {
                    return now.open(name);
                }

                @Override
                public String location() {
                    return "memory";
                }
            },
            new DatasetVersion("draft", "1.0", 1));

    @Test
    void theVocabularyHasTheTermsOfItsTableAndThoseThatClaimsUse() {
        now = Folder.small().replace("properties.csv", CAMERAS, "");
        Vocabulary terms = catalog.vocabulary();
        assertThat(terms.find("cameras")).isPresent();
        assertThat(terms.find("cost")).isPresent();
        assertThat(terms.find("amount")).isEmpty();
    }

    @Test
    void aTableThatWasNotThereIsReadOnceItIs() {
        now = now.without("deployments.csv");
        assertThatThrownBy(() -> catalog.deployments().count())
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("deployments.csv: no such file");
        now = Folder.every();
        assertThat(catalog.deployments().count()).isEqualTo(2);
    }

    @Test
    void aRowIsReadAgainWhereAnotherTableWasNotThere() {
        now = now.replace("deployments.csv", ROW, ROW.replace(",KG,", ",Narnia,"))
                .without("laws.csv");
        assertThatThrownBy(() -> catalog.deployments().count())
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("Narnia")
                .hasMessageContaining("laws.csv: no such file");
        now = Folder.every();
        assertThat(catalog.deployments().count()).isEqualTo(2);
    }

    /** It is read as a whole for the first refusal, and not again for another. */
    @Test
    void everyRefusalHasTheProblemsOfTheFirst() {
        now = now.replace("deployments.csv", ROW, ROW.replace(",KG,", ",Narnia,"));
        assertThatThrownBy(() -> catalog.deployments().count())
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("Narnia");
        now = now.replace("organizations.csv", "carrier,Carrier,KG,", "carrier,Carrier,Oz,");
        assertThatThrownBy(() -> catalog.organizations().count())
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("Narnia")
                .hasMessageNotContaining("Oz");
    }
}
