package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.testkit.Folder;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that say what cannot be: each with the file, line and column, the bad value, the rule and the valid choices. */
class BadRowTest {

    @TempDir
    Path directory;

    private Folder draft;

    @BeforeEach
    void startFromAGoodPackage() {
        draft = Folder.small();
        assertProblems();
    }

    private void assertProblems(String... expected) {
        assertThat(Folder.problems(draft.describedIn(directory), LoadOptions.standard()))
                .containsExactly(expected);
    }

    private static String categories() {
        return Stream.of(Category.values()).map(Category::code).collect(Collectors.joining(", "));
    }

    @Test
    void malformedNumber() {
        draft = draft.claim("cameras,1 000,,,camera,exact,");
        assertProblems(
                "claims.csv:5 value: value \"1 000\": not a number; write plain digits without separators, as in 20900000 or 1.5");
        draft = Folder.small().claim("cameras,,ten,20,camera,range,");
        assertProblems(
                "claims.csv:5 low: low \"ten\": not a number; write plain digits without separators, as in 20900000 or 1.5");
    }

    @Test
    void locatorOrNoteOfBlanks() {
        draft = draft.add("claims.csv", "kg-cameras,cameras,5,,,camera,exact,,paper-2020, ,,")
                .add("claims.csv", "kg-cameras,cameras,5,,,camera,exact,,paper-2020,,, ");
        assertProblems(
                "claims.csv:5 locator: citation of paper-2020: the locator is made of blanks; leave it empty for the whole source",
                "claims.csv:6 note: claim: the note \" \" is blank; write words, or leave it out");
    }

    @Test
    void numberThatNeedsABound() {
        draft = draft.claim("cameras,,10,,camera,range,");
        assertProblems("claims.csv:5 high: high is blank: the qualifier range needs it");
    }

    @Test
    void rangeUpsideDown() {
        draft = draft.claim("cameras,,20,10,camera,range,");
        assertProblems("claims.csv:5 value: range 20 to 10: the low end cannot exceed the high end");
    }

    @Test
    void wordingThatNobodyCanParse() {
        draft = draft.claim("cameras,855,,,camera,more than,");
        assertProblems(
                "claims.csv:5 qualifier: qualifier \"more than\": no such qualifier; nearest: more_than; all: exact, about, at_least, more_than, at_most, less_than, range");
    }

    @Test
    void negativeCount() {
        draft = draft.claim("cameras,-5,,,camera,exact,");
        assertProblems("claims.csv:5 value: -5 cameras: a count cannot be negative");
    }

    @Test
    void shareOver100Percent() {
        draft = draft.claim("local-part,120,,,percent of the project,exact,");
        assertProblems(
                "claims.csv:5 value: 120 percent: a share of the project cannot exceed 100 percent; what is no part of it is a ratio to it, which can");
    }

    @Test
    void shareOfAnotherWhole() {
        draft = draft.claim("local-part,20,,,percent of GDP,exact,");
        assertProblems("claims.csv:5 unit: unit \"percent of GDP\": must be \"percent of the project\"");
    }

    @Test
    void unknownUnit() {
        draft = draft.claim("cameras,5,,,camra,exact,");
        assertProblems("claims.csv:5 unit: unit \"camra\": must be \"camera\"");
        draft = Folder.small().replace("properties.csv", "quantity,camera", "quantity,camra");
        assertProblems(
                "properties.csv:2 unit: unit \"camra\": no such unit; nearest: camera; all: camera, planned-camera, contracted-camera, face-camera, planned-face-camera, contracted-face-camera, person, customer, vehicle, bus, site, intersection, post, base-station, station, sensor, terminal, data-center, country, city, carrier, operator, company, creditor, contract, project, deployment, stage, article, case, complex, street, radar, record, set, item, year, month, day, percent, percent-a-year, score, km, hectare, acre, tonne, degree, megawatt");
    }

    @Test
    void unitThatCountsSomethingElse() {
        draft = draft.claim("cameras,5,,,planned-camera,exact,");
        assertProblems("claims.csv:5 unit: unit \"planned-camera\": must be \"camera\"");
    }

    @Test
    void unknownCurrency() {
        draft = draft.claim("cost,5,,,USX,exact,");
        assertProblems("claims.csv:5 unit: currency \"USX\": no such ISO 4217 code; nearest: UGX, USD, USN");
    }

    @Test
    void unknownUnitOfASeries() {
        draft = draft.replace("series.csv", "USD", "dollars");
        assertProblems(
                "series.csv:2 unit: unit \"dollars\": no such unit; all: camera, planned-camera, contracted-camera, face-camera, planned-face-camera, contracted-face-camera, person, customer, vehicle, bus, site, intersection, post, base-station, station, sensor, terminal, data-center, country, city, carrier, operator, company, creditor, contract, project, deployment, stage, article, case, complex, street, radar, record, set, item, year, month, day, percent, percent-a-year, score, km, hectare, acre, tonne, degree, megawatt");
    }

    @Test
    void valueOfASeriesInAnotherUnit() {
        draft = draft.replace("claims.csv", "USD,about", "CNY,about");
        assertProblems("claims.csv:4 unit: not the unit of the series kg-gdp, which has all its values in 'USD'");
    }

    @Test
    void valueOfASeriesForNoSingleYear() {
        draft = draft.replace("claims.csv", "2019,paper", "2018/2019,paper");
        assertProblems(
                "claims.csv:4 as_of: '2018/2019': a value of a series must hold for a date within one year, as in 2016");
    }

    @Test
    void valueOfWhatIsNoSeries() {
        draft = draft.claim("value,5,,,USD,exact,2019");
        assertProblems(
                "claims.csv:5 property: 'value': stands for the yearly values of series, and kg-cameras is none");
    }

    @Test
    void impossibleDate() {
        draft = draft.claim("signed,2019-02-30,,,,exact,");
        assertProblems("claims.csv:5 value: 2019-02-30: February 2019 has 28 days");
        draft = Folder.small().claim("cameras,5,,,camera,exact,2019-13");
        assertProblems("claims.csv:5 as_of: 2019-13: there is no month 13, only 01 to 12");
        draft = Folder.small().replace("sources.csv", "2020-04", "April 2020");
        assertProblems(
                "sources.csv:2 published: \"April 2020\" is not a date: write 2019, 2019-10 or 2019-10-31, 201X or 20XX for a decade or century, [2018..2019] for one of several, [..2019] for that or earlier, XXXX when it is not stated; a dated form may end in ~ (about), ? (uncertain) or % (both)");
    }

    @Test
    void endBeforeStart() {
        draft = draft.claim("held,2018/2015,,,,exact,");
        assertProblems("claims.csv:5 value: 2018/2015: a period cannot end before it starts");
        draft = Folder.small().claim("cameras,5,,,camera,exact,2018/2015");
        assertProblems("claims.csv:5 as_of: 2018/2015: a period cannot end before it starts");
    }

    @Test
    void danglingReferenceOfATable() {
        draft = draft.replace("deployments.csv", "kg-bishkek", "kg-bishek");
        assertProblems(
                "deployments.csv:2 place: 'kg-bishek' is no place of the catalog; nearest: kg-bishkek; all: kg-bishkek");
        draft = Folder.small().replace("financings.csv", "loan,kg-cameras", "loan,kg-camera");
        assertProblems(
                "financings.csv:2 funds: 'kg-camera' is no deployment of the catalog; nearest: kg-cameras; all: kg-cameras");
        draft = Folder.small().replace("places.csv", "KG", "KZ");
        assertProblems("places.csv:2 country: 'KZ' is no country of the catalog; nearest: KG; all: CN, KG");
        draft = Folder.small().replace("series.csv", "gdp,,", "gdp,RU,");
        assertProblems("series.csv:2 creditor: 'RU' is no country of the catalog; all: CN, KG");
    }

    @Test
    void danglingReferenceToTheWrongKind() {
        draft = draft.replace("deployments.csv", "kg-bishkek", "huawei");
        assertProblems("deployments.csv:2 place: 'huawei' is no place of the catalog; all: kg-bishkek");
    }

    @Test
    void umbrellaOfItself() {
        draft = draft.replace("deployments.csv", "video,", "video,kg-cameras");
        assertProblems("deployments.csv:2 part_of: 'kg-cameras' is the entity itself; an umbrella is another one");
    }

    @Test
    void unknownParty() {
        draft = draft.claim("supplier,vega;huwei,,,,exact,");
        assertProblems(
                "claims.csv:5 value: 'huwei' is no organization of the catalog; nearest: huawei; all: huawei, vega");
    }

    @Test
    void anAddressThatIsNoneOfTheWeb() {
        draft = Folder.small().replace("sources.csv", "press,3,,", "press,3,javascript:alert(1),");
        assertProblems("sources.csv:2: source paper-2020: url \"javascript:alert(1)\": must be an address of the web,"
                + " which begins with https:// or http://");
    }

    @Test
    void duplicateId() {
        draft = draft.add("places.csv", "kg-bishkek,Bishkek again,KG,city");
        assertProblems(
                "places.csv:3 id: 'kg-bishkek': the id occurs twice, first in places.csv:2; ids are unique across all tables");
        draft = Folder.small().add("financings.csv", "kg-cameras,Loan,KG,loan,,");
        assertProblems(
                "financings.csv:3 id: 'kg-cameras': the id occurs twice, first in deployments.csv:2; ids are unique across all tables");
        draft = Folder.small().add("sources.csv", "paper-2020,Title,The paper,press,,,,,,,,,");
        assertProblems("sources.csv:3 id: 'paper-2020': the id occurs twice");
    }

    @Test
    void aSourceThatRepeatsNobodyOrItself() {
        draft = draft.with("sources.csv", """
                id,title,publisher,type,reliability,url,published,retrieved,language,license,attribution,relayed_by,origin,note
                paper-2020,Title,The paper,press,3,,2020-04,,en,,,,paper-202,
                relay,Title,Relay,press,3,,2020,,,,,,relay,
                a,Title,A,press,3,,2020,,,,,,b,
                b,Title,B,press,3,,2020,,,,,,a,
                """);
        assertProblems(
                "sources.csv:2 origin: 'paper-202': no such source in sources.csv; nearest: paper-2020; all: "
                        + "paper-2020, relay, a, b",
                "sources.csv:3 origin: source relay: the origin relay leads back to it; a source does not repeat itself",
                "sources.csv:4 origin: source a: the origin b leads back to it; a source does not repeat itself");
    }

    @Test
    void duplicateProperty() {
        draft = draft.add("properties.csv", "cost,money,,cost,Cost again.");
        assertProblems("properties.csv:9 name: 'cost': the property occurs twice");
    }

    @Test
    void duplicateOrDanglingRetiredId() {
        draft = draft.add("retired.csv", "kg-old,kg-cameras,merged").add("retired.csv", "kg-old,kg-loan,merged");
        assertProblems("retired.csv:3 old: 'kg-old': the id occurs twice; an id has one successor");
        draft = Folder.small().add("retired.csv", "kg-old,kg-camera,merged");
        assertProblems(
                "retired.csv:2 new: 'kg-camera' is no entity of the catalog; nearest: kg-cameras; all: CN, KG, huawei, kg-bishkek, kg-cameras, kg-gdp, kg-loan, vega");
        draft = Folder.small().add("retired.csv", "kg-loan,kg-cameras,merged");
        assertProblems(
                "retired.csv:2 old: 'kg-loan': still in use in financings.csv:2; retire an id only when it is gone");
    }

    @Test
    void malformedId() {
        draft = draft.add("places.csv", "kg osh,Osh,KG,city");
        assertProblems(
                "places.csv:3 id: id \"kg osh\": must be up to 100 lower-case letters and digits, words joined by single hyphens, as in a-smart-city, or the two capital letters of a country, as in KZ");
    }

    @Test
    void unknownCountry() {
        draft = draft.replace("places.csv", "KG", "KK");
        assertProblems(
                "places.csv:2 country: country \"KK\": must be an ISO 3166-1 code, as in KG or KGZ; nearest: CK, DK, FK; 249 in all");
    }

    @Test
    void unknownWordOfAClosedList() {
        draft = draft.replace("deployments.csv", "safe-city", "safe-cty");
        assertProblems("deployments.csv:2 category: 'safe-cty': not in the list; nearest: safe-city, smart-city; all: "
                + categories());
        draft = Folder.small().replace("sources.csv", "press", "newspaper");
        assertProblems(
                "sources.csv:2 type: 'newspaper': not in the list; all: official, company, press, research, dataset, leak, assumption");
    }

    @Test
    void unknownTypeOfAProperty() {
        draft = draft.replace("properties.csv", "cost,money", "cost,monye");
        assertProblems(
                "properties.csv:3 type: 'monye': no such type; nearest: money; all: quantity, money, balance, share, ratio, rate, date, dates, period, text, term, parties, participants");
        draft = Folder.small().replace("properties.csv", "held,period,,", "held,period,year,");
        assertProblems("properties.csv:4 unit: 'year': must be blank for the type period");
        draft = Folder.small().replace("properties.csv", "signed,date", "signed,text");
        assertProblems("properties.csv:6 type: 'text': the library has signed as date");
        draft = Folder.small().replace("properties.csv", "value,observation", "values,observation");
        assertProblems(
                "properties.csv:8 type: 'observation' of 'values': the type observation and the name value go together; they stand for the values of series");
    }

    @Test
    void propertyAkinToAnUnknownOneOrToItself() {
        draft = draft.with("properties.csv", """
                name,type,unit,label,description,akin_to
                cameras,quantity,camera,cameras,Cameras in operation.,costs
                cost,money,,cost,Cost.,cost
                held,period,,held,When it is held.,signed
                signed,date,,signed,Signed on.,
                supplier,parties,,supplier,Who supplies.,
                value,observation,,value,Value of a series.,
                """);
        assertProblems(
                "properties.csv:2 akin_to: 'costs': no such property; nearest: cost, host; "
                        + Props.all().size() + " in all",
                "properties.csv:3 akin_to: term \"cost\": must not be akin to itself");
    }

    @Test
    void claimOfAnUnknownSubjectPropertyOrSource() {
        draft = draft.add("claims.csv", "kg-camera,cameras,5,,,camera,exact,,paper-2020,,,")
                .claim("camera,5,,,camera,exact,")
                .add("claims.csv", "kg-cameras,cameras,5,,,camera,exact,,paper-2021,,,");
        assertProblems(
                "claims.csv:5 subject: 'kg-camera': no entity has this id; nearest: kg-cameras; all: CN, KG, huawei, kg-bishkek, kg-cameras, kg-gdp, kg-loan, vega",
                "claims.csv:6 property: 'camera': no such property; nearest: cameras, covers; "
                        + (Props.all().size() + 1) + " in all",
                "claims.csv:7 source: 'paper-2021': no such source in sources.csv; nearest: paper-2020; all: paper-2020");
    }

    @Test
    void unknownOrigin() {
        draft = draft.replace("claims.csv", "brief_claim,note", "brief_claim,note,origin")
                .replace("claims.csv", "p. 1,,", "p. 1,,,")
                .replace("claims.csv", "p. 2,,", "p. 2,,,paper-2019");
        assertProblems(
                "claims.csv:4 origin: 'paper-2019': no such source in sources.csv; nearest: paper-2020; all: paper-2020");
    }

    @Test
    void valueBesideTheReasonWhyThereIsNone() {
        draft = draft.replace("claims.csv", "brief_claim,note", "brief_claim,note,basis")
                .replace("claims.csv", "p. 1,,", "p. 1,,,undisclosed")
                .replace("claims.csv", "p. 2,,", "p. 2,,,");
        assertProblems(
                "claims.csv:2 basis: 'undisclosed': says that there is no value, but the row has one in value, low or high",
                "claims.csv:3 basis: 'undisclosed': says that there is no value, but the row has one in value, low or high");
    }

    @Test
    void tagInAnotherForm() {
        draft = draft.replace("claims.csv", "p. 2,,", "p. 2,B 7,");
        assertProblems("claims.csv:4 brief_claim: tag \"B 7\": must be 1 to 20 letters and digits, as in B07");
    }

    @Test
    void reliabilityOutOfRange() {
        draft = draft.replace("sources.csv", "press,3", "press,6");
        assertProblems("sources.csv:2 reliability: '6': must be a whole number from 1 to 5");
    }

    @Test
    void blankRequiredField() {
        draft = draft.replace("deployments.csv", "Cameras of Bishkek", "");
        assertProblems("deployments.csv:2 name: must not be blank");
        draft = Folder.small().replace("claims.csv", "paper-2020,p. 2", ",p. 2");
        assertProblems("claims.csv:4 source: must not be blank");
    }

    @Test
    void malformedIndicator() {
        draft = draft.replace("series.csv", "wb=NY.GDP.MKTP.CD", "NY.GDP.MKTP.CD");
        assertProblems(
                "series.csv:2 identifiers: 'NY.GDP.MKTP.CD': must be written scheme=code, such as wb=DT.DOD.BLAT.CD");
    }

    @Test
    void doubleSemicolon() {
        draft = draft.replace("organizations.csv", "Technologies;HW", "Technologies;;HW");
        assertProblems(
                "organizations.csv:2 aliases: 'Huawei Technologies;;HW': values are separated by single semicolons");
    }

    @Test
    void severalBadRowsAreReportedAtOnceInTheOrderOfTheFiles() {
        draft = draft.claim("cameras,many,,,camera,exact,")
                .claim("cost,5,,,USX,exact,")
                .replace("deployments.csv", "safe-city", "safe-cty")
                .replace("places.csv", "capital", "metropolis")
                .add("organizations.csv", "zte,ZTE,RU,vendor,");
        assertThatThrownBy(() -> DataPackage.read(draft.describedIn(directory)))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage(directory + """
                        : 5 problems, nothing loaded
                          places.csv:2 kind: 'metropolis': not in the list; \
                        all: capital, city, town, district, region, site
                          organizations.csv:4 country: 'RU' is no country of the catalog; all: CN, KG
                          deployments.csv:2 category: 'safe-cty': not in the list; \
                        nearest: safe-city, smart-city; all: CATEGORIES
                          claims.csv:5 value: value "many": not a number; write plain digits without separators, \
                        as in 20900000 or 1.5
                          claims.csv:6 unit: currency "USX": no such ISO 4217 code; nearest: UGX, USD, USN
                        """.stripTrailing().replace("CATEGORIES", categories()));
    }

    @Test
    void moreThanTwentyProblemsAreCountedInTheMessageAndListedInTheException() {
        for (int i = 0; i < 25; i++) {
            draft = draft.claim("cameras,-" + (i + 1) + ",,,camera,exact,");
        }
        assertThatThrownBy(() -> DataPackage.read(draft.describedIn(directory)))
                .hasMessageEndingWith("\n  and 5 more, in problems()")
                .satisfies(
                        e -> assertThat(((InvalidDataException) e).problems()).hasSize(25));
    }

    @Test
    void countryCodesInLowerCaseOrWithThreeLettersAreNormalized() {
        draft = draft.replace("places.csv", "KG", "kg")
                .replace("deployments.csv", "Bishkek,KG", "Bishkek,KGZ")
                .replace("organizations.csv", "CN", "chn")
                .replace("countries.csv", "KG,", "kgz,");
        Catalog catalog = DataPackage.read(draft.describedIn(directory));
        CountryCode kyrgyzstan = CountryCode.of("KG");
        assertThat(catalog.get(Place.KIND, "kg-bishkek").countryCode()).isEqualTo(kyrgyzstan);
        assertThat(catalog.deployment("kg-cameras").countryCode()).isEqualTo(kyrgyzstan);
        assertThat(catalog.organization("huawei").country()).contains(CountryCode.of("CN"));
        assertThat(catalog.country("kg").id()).hasToString("KG");
    }

    @Test
    void propertyThatShowsWhatIsNoStageOrNotWhatTheLibraryHas() {
        draft = draft.with("properties.csv", """
                name,type,unit,label,description,akin_to,shows
                antennas,quantity,item,antennas,Antennas in operation.,,operates
                held,period,,held,When it is held.,,
                signed,date,,signed,Signed on.,,
                supplier,parties,,supplier,Who supplies.,,
                value,observation,,value,Value of a series.,,
                """);
        assertProblems(
                "properties.csv:2 shows: 'operates': dates no stage; nearest: operating; all: announced, offered, awarded, signed, in-force, started, operating, completed, handed-over, declined, withdrawn, cancelled, closed, revived");
    }

    @Test
    void theLibrarysStageAndItsTypeOfPartiesCountWhereATableHasAnother() {
        draft = draft.with("properties.csv", """
                name,type,unit,label,description,akin_to,shows
                cameras,quantity,camera,cameras,Cameras in operation.,,signed
                cost,money,,cost,Cost.,,signed
                held,period,,held,When it is held.,,
                signed,date,,signed,Signed on.,,
                supplier,participants,,supplier,Who supplies.,,
                value,observation,,value,Value of a series.,,
                """);
        assertThat(DataPackage.readGoodRows(draft.describedIn(directory), LoadOptions.standard())
                        .warnings())
                .extracting(Problem::toString)
                .containsExactly(
                        "properties.csv:2 shows: 'signed': the library has that cameras shows operating, which counts",
                        "properties.csv:3 shows: 'signed': the library has that cost shows no stage, which counts",
                        "properties.csv:6 type: 'participants': the library has supplier as parties, which counts");
    }

    @Test
    void numbersBelowTheMinimumOfTheirProperty() {
        draft = draft.with("properties.csv", """
                name,type,unit,label,description,minimum
                antennas,quantity,item,antennas,Antennas in operation.,-1
                cameras,quantity,camera,cameras,Cameras in operation.,0
                fee,money,,fee,Fee.,2.5
                cost,money,,cost,Cost.,1
                held,period,,held,When it is held.,0
                signed,date,,signed,Signed on.,
                supplier,parties,,supplier,Who supplies.,
                tilt,quantity,degree,tilt,Tilt.,x
                value,observation,,value,Value of a series.,
                """).claim("fee,2.4,,,USD,exact,").claim("fee,2.5,,,USD,exact,");
        assertProblems(
                "properties.csv:2 minimum: property antennas: minimum -1 must be 0 or more, as in its unit",
                "properties.csv:5 minimum: '1': the library has 0 as the minimum of cost",
                "properties.csv:6 minimum: '0': the library has none as the minimum of held",
                "properties.csv:9 minimum: 'x': not a number; write plain digits without separators, as in 0 or 1.5",
                "claims.csv:5 value: $2.4: fee must be 2.5 or more");
    }

    @Test
    void amountsAndYearsBelowNone() {
        draft = draft.add("claims.csv", "kg-loan,amount,-235,,,USD,exact,,paper-2020,,,")
                .add("claims.csv", "kg-loan,maturity,-3,,,year,about,,paper-2020,,,")
                .add("claims.csv", "kg-loan,grace,,-2,4,year,range,,paper-2020,,,")
                .add("claims.csv", "kg-loan,amount,0,,,USD,less_than,,paper-2020,,,")
                .add("claims.csv", "kg-loan,amount,5,,,USD,at_most,,paper-2020,,,")
                .add("claims.csv", "kg-loan,rate,-0.5,,,percent-a-year,exact,,paper-2020,,,");
        assertProblems(
                "claims.csv:5 value: -$235: amount must be 0 or more",
                "claims.csv:6 value: about -3 years (-3.3 to -2.7): maturity must be 0 or more",
                "claims.csv:7 low: -2 to 4 years: grace must be 0 or more",
                "claims.csv:8 value: less than $0: amount must be 0 or more");
    }
}
