package io.github.digitalsilkroad.examples.cli;

import com.google.common.collect.ImmutableList;
import io.github.digitalsilkroad.core.datapackage.Format;
import io.github.digitalsilkroad.core.schema.Cell;
import java.util.Iterator;
import java.util.function.Predicate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The formats that are found, by the names that one types. */
abstract class FormatNames implements Iterable<String>, ITypeConverter<Format> {

    private final Predicate<Format> isOffered;

    private FormatNames(Predicate<Format> isOffered) {
        this.isOffered = isOffered;
    }

    @Override
    public Iterator<String> iterator() {
        return Format.all().stream().filter(isOffered).map(Format::name).iterator();
    }

    @Override
    public Format convert(String name) {
        try {
            return Format.named(Cell.oneOf(ImmutableList.copyOf(this)).read(name));
        } catch (IllegalArgumentException notOffered) {
            throw new TypeConversionException(String.valueOf(notOffered.getMessage()));
        }
    }

    /** What a catalog can be written as. */
    static final class Written extends FormatNames {
        Written() {
            super(Format::isWritten);
        }
    }

    /** What can be read beside a catalog. */
    static final class Read extends FormatNames {
        Read() {
            super(Format::isRead);
        }
    }
}
