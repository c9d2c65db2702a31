package io.github.digitalsilkroad.core.interchange;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.digitalsilkroad.core.RandomCatalog;
import io.github.digitalsilkroad.core.catalog.Catalog;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Documents of the tests as text, and what another implementation of JSON Schema says of them. */
final class Documents {

    static final Catalog WORLD = RandomCatalog.of(7);

    private Documents() {}

    interface Content {
        void write(Appendable out) throws IOException;
    }

    static String text(Content content) {
        StringBuilder text = new StringBuilder();
        try {
            content.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static Schema schema(Content content) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(content), InputFormat.JSON);
    }

    /** The paths at which a schema refuses a document. */
    static List<String> refusals(Schema schema, String document) {
        List<String> paths = new ArrayList<>();
        for (Error error : schema.validate(document, InputFormat.JSON)) {
            paths.add(error.getInstanceLocation() + " " + error.getMessage());
        }
        return paths;
    }

    static StringReader reader(String text) {
        return new StringReader(text);
    }
}
