package io.github.digitalsilkroad.core.schema;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.Optional;

/**
 * The table of sources: the one declaration from which its columns, lookups and groups follow.
 *
 * @since 0.3.0
 */
public final class SourceTable {

    private static final Of OF = new Of();

    /** What sources are. */
    public static final Kind<Source> KIND = OF;

    /** Who published it, as a column. */
    public static final Column<Source, String> PUBLISHER = OF.publisher;

    /** What kind of source it is, as a column. */
    public static final Column<Source, SourceType> TYPE = OF.type;

    /** How reliable it is, as a column. */
    public static final Column<Source, Integer> RELIABILITY = OF.reliability;

    /**
     * What a row names as the source that it only repeats; a reader of the table gives it to
     * {@link Source#origin(Source)} once all rows are read.
     *
     * @since 0.2.0
     */
    public static final Column<Source, Id> ORIGIN = OF.origin;

    private SourceTable() {}

    /** The one declaration of what sources are. */
    private static final class Of extends Kind<Source> {
        private final Column<Source, Id> id = idColumn();
        private final Column<Source, String> title =
                column("title", Cell.text(), Source::title, "title, in the source's language");
        private final Column<Source, String> publisher =
                column("publisher", Cell.text(), Source::publisher, "publisher");
        private final Column<Source, SourceType> type =
                column("type", Cell.code(SourceType.class), Source::type, "one of the words that the library lists");
        private final Column<Source, Integer> reliability = optional(
                "reliability",
                Cell.digit(1, Source.MOST_RELIABLE),
                source -> Optional.of(source.reliability()),
                "1 to " + Source.MOST_RELIABLE + " by the rule of the datasheet; blank takes the default of the type");
        private final Column<Source, String> url = optional("url", Cell.text(), Source::url, "address of the original");
        private final Column<Source, PartialDate> published =
                optional("published", Cell.date(), Source::published, "date of publication, EDTF");
        private final Column<Source, PartialDate> retrieved =
                optional("retrieved", Cell.date(), Source::retrieved, "date of retrieval, EDTF");
        private final Column<Source, String> language =
                optional("language", Cell.text(), Source::language, "language, BCP 47");
        private final Column<Source, String> license =
                optional("license", Cell.text(), Source::license, "license of the source");
        private final Column<Source, String> attribution =
                optional("attribution", Cell.text(), Source::attribution, "attribution that the license asks for");
        private final Column<Source, String> relayedBy = optional(
                "relayed_by", Cell.text(), Source::relayedBy, "who relayed it, where the original was not read");
        private final Column<Source, Id> origin = optional(
                        "origin",
                        Cell.id(),
                        source -> source.origin().map(Source::id),
                        "the source that this one only repeats, so that the two are one voice")
                .addedLater()
                .references("sources");
        private final Column<Source, String> note = optional("note", Cell.text(), Source::note, "note");
        private final Column<Source, String> copy = optional(
                        "copy",
                        Cell.text(),
                        Source::copy,
                        "address of the copy that was read, where it was not the original")
                .addedLater();
        private final Column<Source, String> authors = many(
                        "authors",
                        Cell.text(),
                        Source::authors,
                        "who wrote it, as printed: the name to sort by, a comma, the others")
                .addedLater();

        private Of() {
            super(Source.class, "source", "sources", "Who says what the claims say.");
        }

        @Override
        protected Source make(Row row) {
            SourceType kind = row.get(type);
            return Source.builder()
                    .id(row.get(id))
                    .title(row.get(title))
                    .publisher(row.get(publisher))
                    .type(kind)
                    .reliability(row.find(reliability).orElse(kind.reliability()))
                    .addAllAuthors(row.all(authors))
                    .url(row.find(url))
                    .copy(row.find(copy))
                    .published(row.find(published))
                    .retrieved(row.find(retrieved))
                    .license(row.find(license))
                    .attribution(row.find(attribution))
                    .language(row.find(language))
                    .relayedBy(row.find(relayedBy))
                    .note(row.find(note))
                    .build();
        }
    }
}
