package io.github.digitalsilkroad.interchange.ftm;

/** The properties of FollowTheMoney 3.8.4 that we write or read, each with the type that its model gives it. */
enum FtmProperty {
    ADDRESS("address", "address"),
    ADDRESS_ENTITY("addressEntity", "entity"),
    ALIAS("alias", "name"),
    AMOUNT("amount", "number"),
    ASSET("asset", "entity"),
    CLASSIFICATION("classification", "string"),
    COUNTRY("country", "country"),
    CREDITOR("creditor", "entity"),
    CURRENCY("currency", "string"),
    DATE("date", "date"),
    DEBTOR("debtor", "entity"),
    DESCRIPTION("description", "text"),
    END_DATE("endDate", "date"),
    ENTITY("entity", "entity"),
    FULL("full", "address"),
    ID_NUMBER("idNumber", "identifier"),
    INVOLVED("involved", "entity"),
    ISIN("isinCode", "identifier"),
    JURISDICTION("jurisdiction", "country"),
    KEYWORDS("keywords", "string"),
    LATITUDE("latitude", "number"),
    LEI("leiCode", "identifier"),
    LISTING_DATE("listingDate", "date"),
    LOCATION("location", "address"),
    LONGITUDE("longitude", "number"),
    NAME("name", "name"),
    OWNER("owner", "entity"),
    OWNERSHIP_TYPE("ownershipType", "string"),
    PARTICIPANT("participant", "entity"),
    PERCENTAGE("percentage", "string"),
    PROGRAM("program", "string"),
    PROGRAM_ID("programId", "identifier"),
    PROJECT("project", "entity"),
    PROJECT_ID("projectId", "identifier"),
    PUBLISHER("publisher", "string"),
    RECORD_ID("recordId", "string"),
    ROLE("role", "string"),
    SOURCE_URL("sourceUrl", "url"),
    START_DATE("startDate", "date"),
    STATUS("status", "string"),
    SUMMARY("summary", "text"),
    TOPICS("topics", "topic"),
    WIKIDATA_ID("wikidataId", "identifier");

    final String word;
    final String type;

    FtmProperty(String word, String type) {
        this.word = word;
        this.type = type;
    }
}
