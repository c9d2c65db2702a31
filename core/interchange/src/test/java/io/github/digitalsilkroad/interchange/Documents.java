package io.github.digitalsilkroad.interchange;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Documents of the tests as text, and what another implementation of JSON Schema says of them. */
public final class Documents {

    public static final Catalog WORLD = RandomCatalog.of(7);

    private Documents() {}

    public interface Content {
        void write(Appendable out) throws IOException;
    }

    public static String text(Content content) {
        StringBuilder text = new StringBuilder();
        try {
            content.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    public static Schema schema(Content content) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(content), InputFormat.JSON);
    }

    /** The paths at which a schema refuses a document. */
    public static List<String> refusals(Schema schema, String document) {
        List<String> paths = new ArrayList<>();
        for (Error error : schema.validate(document, InputFormat.JSON)) {
            paths.add(error.getInstanceLocation() + " " + error.getMessage());
        }
        return paths;
    }

    public static StringReader reader(String text) {
        return new StringReader(text);
    }
}
