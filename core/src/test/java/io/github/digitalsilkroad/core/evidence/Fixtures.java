package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/** Invented sources of every type, and properties of every kind of value. */
public final class Fixtures {

    public static final Source BRIEF = source("cpc-2020", SourceType.RESEARCH, "2020-07");
    /** As reliable as the brief and published with it: only the alphabet tells the two apart. */
    public static final Source TWIN = source("another-2020", SourceType.RESEARCH, "2020-07");

    public static final Source DATASET = source("loan-records-2023", SourceType.DATASET, "2023-11-06");
    public static final Source MINISTRY = source("ministry-2018", SourceType.OFFICIAL, "2018-05-01");
    public static final Source NEWSPAPER = source("newspaper-2021", SourceType.PRESS, "2021-03");
    public static final Source VENDOR = source("vendor-2019", SourceType.COMPANY, "2019");
    public static final Source UNDATED = Source.builder()
            .id(Id.of("undated-page"))
            .title("Undated page")
            .publisher("Publisher of undated-page")
            .type(SourceType.PRESS)
            .build();
    public static final List<Source> SOURCES = List.of(BRIEF, DATASET, MINISTRY, NEWSPAPER, TWIN, UNDATED, VENDOR);

    public static final Property<Quantity> CAMERAS =
            Property.of("cameras", ValueType.quantity(Unit.of("camera")), "cameras");
    public static final Property<Quantity> THINGS = Property.of("things", ValueType.quantity(), "things");
    public static final Property<Money> COST = Property.of("cost", ValueType.money(), "cost");
    public static final Property<PartialDate> SIGNED = Property.of("signed", ValueType.date(), "signed");
    public static final Property<Parties> LENDER = Property.of("lender", ValueType.parties(), "lender");
    public static final Property<String> NAME = Property.of("name-in-use", ValueType.term(), "name in use");
    public static final Property<String> PURPOSE = Property.of("purpose", ValueType.text(), "purpose");

    private Fixtures() {}

    public static Source source(String id, SourceType type, String published) {
        return Source.builder()
                .id(Id.of(id))
                .title("Title of " + id)
                .publisher("Publisher of " + id)
                .type(type)
                .published(PartialDate.parse(published))
                .build();
    }

    public static Claim<Quantity> cameras(double number, Source source) {
        return Claim.of(camera(Estimate.exactly(number)), Citation.of(source));
    }

    public static Quantity camera(Estimate number) {
        return Quantity.of(number, Unit.of("camera"));
    }

    public static Claim<PartialDate> date(String edtf, Source source) {
        return Claim.of(PartialDate.parse(edtf), Citation.of(source));
    }

    public static Claim<Parties> parties(String ids, Source source) {
        return Claim.of(Parties.parse(ids), Citation.of(source));
    }

    public static Claim<String> words(String words, Source source) {
        return Claim.of(words, Citation.of(source));
    }

    @SafeVarargs
    public static <T> Attested<T> fact(Property<T> property, Claim<T>... claims) {
        List<Claim<T>> list = new ArrayList<>();
        for (Claim<T> claim : claims) {
            list.add(claim);
        }
        return Attested.of(property, list);
    }
}
