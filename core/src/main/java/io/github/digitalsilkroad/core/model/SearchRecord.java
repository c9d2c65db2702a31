package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Row;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A search for the value of a property that found none: what was looked for and not found, apart from what no one
 * looked for.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>required</th><th>meaning</th></tr>
 * <tr><td>id</td><td>yes</td><td>stable slug</td></tr>
 * <tr><td>about</td><td>no</td><td>the entities whose value was looked for</td></tr>
 * <tr><td>property</td><td>yes</td><td>the name of the property, such as {@code supplier}</td></tr>
 * <tr><td>lookedIn</td><td>yes</td><td>where it was looked for, such as {@code press}</td></tr>
 * <tr><td>languages</td><td>no</td><td>in which languages, as ISO 639-1 codes</td></tr>
 * <tr><td>searched</td><td>yes</td><td>when</td></tr>
 * <tr><td>note</td><td>no</td><td>anything else a reader must know</td></tr>
 * <tr><td>facts</td><td>no</td><td>what sources claim</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.3.0
 */
@Value.Immutable
@SuppressWarnings({"immutables:subtype", "immutables:incompat"}) // the text of every entity is that of Named
public abstract sealed class SearchRecord extends Named<SearchRecord>
        permits SearchRecordBuilder.ImmutableSearchRecord {

    /** What kind of thing it is: the one declaration from which its table, lookups and groups follow. */
    public static final Kind<SearchRecord> KIND = new Kind<>(
            SearchRecord.class,
            "search",
            "searches",
            "What was looked for and not found, where and when.",
            SearchRecord::make);

    private static final Column<SearchRecord, Id> ID = KIND.idColumn();

    private static final Column<SearchRecord, Id> ABOUT = EntityColumns.about(KIND, SearchRecord::about);

    private static final Column<SearchRecord, String> PROPERTY =
            KIND.column("property", Cell.text(), SearchRecord::property, "name of the property that was looked for");

    private static final Column<SearchRecord, String> LOOKED_IN =
            KIND.column("looked_in", Cell.text(), SearchRecord::lookedIn, "where it was looked for");

    private static final Column<SearchRecord, String> LANGUAGES =
            KIND.many("languages", Cell.text(), SearchRecord::languages, "ISO 639-1 codes of the languages");

    private static final Column<SearchRecord, PartialDate> SEARCHED =
            KIND.column("searched", Cell.date(), SearchRecord::searched, "when, as an EDTF date");

    private static final Column<SearchRecord, String> NOTE =
            KIND.optional("note", Cell.text(), SearchRecord::note, "note");

    SearchRecord() {
        super(KIND);
    }

    /**
     * Starts a search; the compiler asks for what is required in turn.
     *
     * @return the first stage of the builder
     */
    public static SearchRecordBuilderStages.BuildStart builder() {
        return SearchRecordBuilderStages.start();
    }

    /**
     * What was looked for.
     *
     * @return such as {@code supplier of 2 things, searched 2026-11}
     */
    @Override
    public final String name() {
        return property().replace('-', ' ') + " of " + Lines.count(about().size(), "thing") + ", searched "
                + searched();
    }

    /**
     * The entities whose value was looked for.
     *
     * @return their ids
     */
    public abstract List<Id> about();

    /**
     * The name of the property.
     *
     * @return such as {@code supplier}
     */
    public abstract String property();

    /**
     * Where it was looked for.
     *
     * @return such as {@code press, registers}
     */
    public abstract String lookedIn();

    /**
     * In which languages.
     *
     * @return ISO 639-1 codes, such as {@code en} and {@code ru}
     */
    public abstract List<String> languages();

    /**
     * When it was looked for.
     *
     * @return a date, a month or a year
     */
    public abstract PartialDate searched();

    /**
     * Anything else a reader must know.
     *
     * @return the note, if there is one
     */
    public abstract Optional<String> note();

    /**
     * Why a value is missing, as text.
     *
     * @return such as {@code not found (searched 2026-11)}
     */
    public final String reason() {
        return "not found (searched " + searched() + ")";
    }

    private static SearchRecord make(Row row) {
        return SearchRecordBuilder.ImmutableSearchRecord.of(
                row.facts(),
                row.get(ID),
                row.all(ABOUT),
                row.get(PROPERTY),
                row.get(LOOKED_IN),
                row.all(LANGUAGES),
                row.get(SEARCHED),
                row.find(NOTE));
    }
}
