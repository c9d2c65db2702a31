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

    /** What sources are. */
    public static final Kind<Source> KIND =
            new Kind<>(Source.class, "source", "sources", "Who says what the claims say.", SourceTable::make);

    private static final Column<Source, Id> ID = KIND.idColumn();

    private static final Column<Source, String> TITLE =
            KIND.column("title", Cell.text(), Source::title, "title, in the source's language");

    /** Who published it, as a column. */
    public static final Column<Source, String> PUBLISHER =
            KIND.column("publisher", Cell.text(), Source::publisher, "publisher");

    /** What kind of source it is, as a column. */
    public static final Column<Source, SourceType> TYPE =
            KIND.column("type", Cell.code(SourceType.class), Source::type, "one of the words that the library lists");

    /** How reliable it is, as a column. */
    public static final Column<Source, Integer> RELIABILITY = KIND.optional(
            "reliability",
            Cell.digit(1, Source.MOST_RELIABLE),
            source -> Optional.of(source.reliability()),
            "1 to " + Source.MOST_RELIABLE + " by the rule of the datasheet; blank takes the default of the type");

    private static final Column<Source, String> URL =
            KIND.optional("url", Cell.text(), Source::url, "address of the original");

    private static final Column<Source, PartialDate> PUBLISHED =
            KIND.optional("published", Cell.date(), Source::published, "date of publication, EDTF");

    private static final Column<Source, PartialDate> RETRIEVED =
            KIND.optional("retrieved", Cell.date(), Source::retrieved, "date of retrieval, EDTF");

    private static final Column<Source, String> LANGUAGE =
            KIND.optional("language", Cell.text(), Source::language, "language, BCP 47");

    private static final Column<Source, String> LICENSE =
            KIND.optional("license", Cell.text(), Source::license, "license of the source");

    private static final Column<Source, String> ATTRIBUTION =
            KIND.optional("attribution", Cell.text(), Source::attribution, "attribution that the license asks for");

    private static final Column<Source, String> RELAYED_BY = KIND.optional(
            "relayed_by", Cell.text(), Source::relayedBy, "who relayed it, where the original was not read");

    /**
     * What a row names as the source that it only repeats; a reader of the table gives it to
     * {@link Source#origin(Source)} once all rows are read.
     *
     * @since 0.2.0
     */
    public static final Column<Source, Id> ORIGIN = KIND.optional(
                    "origin",
                    Cell.id(),
                    source -> source.origin().map(Source::id),
                    "the source that this one only repeats, so that the two are one voice")
            .addedLater()
            .references("sources");

    private static final Column<Source, String> NOTE = KIND.optional("note", Cell.text(), Source::note, "note");

    private static final Column<Source, String> COPY = KIND.optional(
                    "copy",
                    Cell.text(),
                    Source::copy,
                    "address of the copy that was read, where it was not the original")
            .addedLater();

    private static final Column<Source, String> AUTHORS = KIND.many(
                    "authors",
                    Cell.text(),
                    Source::authors,
                    "who wrote it, as printed: the name to sort by, a comma, the others")
            .addedLater();

    private SourceTable() {}

    private static Source make(Row row) {
        SourceType kind = row.get(TYPE);
        return Source.builder()
                .id(row.get(ID))
                .title(row.get(TITLE))
                .publisher(row.get(PUBLISHER))
                .type(kind)
                .reliability(row.find(RELIABILITY).orElse(kind.reliability()))
                .addAllAuthors(row.all(AUTHORS))
                .url(row.find(URL))
                .copy(row.find(COPY))
                .published(row.find(PUBLISHED))
                .retrieved(row.find(RETRIEVED))
                .license(row.find(LICENSE))
                .attribution(row.find(ATTRIBUTION))
                .language(row.find(LANGUAGE))
                .relayedBy(row.find(RELAYED_BY))
                .note(row.find(NOTE))
                .build();
    }
}
