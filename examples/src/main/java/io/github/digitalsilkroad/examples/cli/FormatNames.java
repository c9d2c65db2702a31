package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.core.datapackage.Format;
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
            Format format = Format.named(name);
            if (isOffered.test(format)) {
                return format;
            }
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException(String.valueOf(unknown.getMessage()));
        }
        throw new TypeConversionException("format \"" + name + "\" is none of " + String.join(", ", this));
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
