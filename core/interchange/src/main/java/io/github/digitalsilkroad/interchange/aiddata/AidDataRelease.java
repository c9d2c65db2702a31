package io.github.digitalsilkroad.interchange.aiddata;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.quantity.PartialDate;

/** The two layouts that AidData's tables of Chinese finance have had, each with the release that it is by default. */
enum AidDataRelease {
    GCDF("aiddata-gcdf-3", "Global Chinese Development Finance Dataset, Version 3.0", 2023, '|'),
    OFFICIAL_FINANCE("aiddata-gcof-1", "Global Chinese Official Finance Dataset, Version 1.0", 2017, ';');

    private final String id;
    private final String title;
    private final int year;
    private final char separator;

    AidDataRelease(String id, String title, int year, char separator) {
        this.id = id;
        this.title = title;
        this.year = year;
        this.separator = separator;
    }

    /** Between the agencies of one cell. */
    char separator() {
        return separator;
    }

    /** Whether a cell with the name of an agency also has its kind. */
    boolean namesKinds() {
        return this == OFFICIAL_FINANCE;
    }

    /** The release itself, as a source of claims. */
    Source source() {
        return Source.builder()
                .id(Id.of(id))
                .title(title)
                .publisher("AidData")
                .type(SourceType.DATASET)
                .published(PartialDate.of(year))
                .license("ODC-By 1.0")
                .attribution("AidData, " + title)
                .language("en")
                .build();
    }
}
