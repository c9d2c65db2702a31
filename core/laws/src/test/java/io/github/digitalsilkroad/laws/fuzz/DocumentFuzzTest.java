package io.github.digitalsilkroad.laws.fuzz;

import static io.github.digitalsilkroad.testkit.Oracle.OPTIONS;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.Format;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.interchange.aiddata.AidData;
import io.github.digitalsilkroad.interchange.ftm.FollowTheMoney;
import io.github.digitalsilkroad.interchange.json.Answer;
import io.github.digitalsilkroad.interchange.json.AnswerLock;
import io.github.digitalsilkroad.interchange.json.CatalogJson;
import io.github.digitalsilkroad.interchange.json.PartJson;
import io.github.digitalsilkroad.interchange.json.ReleaseDelta;
import io.github.digitalsilkroad.interchange.series.SeriesReader;
import io.github.digitalsilkroad.lint.BoundNumbers;
import io.github.digitalsilkroad.lint.DocumentLint;
import io.github.digitalsilkroad.lint.report.TableQuestion;
import io.github.digitalsilkroad.testkit.Folder;
import io.github.digitalsilkroad.testkit.Oracle;
import io.github.digitalsilkroad.testkit.Workbooks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents of this library and of others: JSON, pinned answers, FollowTheMoney, the tables and workbooks of AidData,
 * editions.
 */
class DocumentFuzzTest {

    /**
     * What readers are given. This class is loaded with the first input, after the fuzzer has begun: records that are
     * loaded before it lose fields when it changes them.
     */
    private static final class Given {
        static final Catalog SMALL = DataPackage.read(Folder.larger(), OPTIONS);
        static final Source PAPER = SMALL.source("paper-2020");
        static final List<Format> READ =
                Format.all().stream().filter(Format::isRead).toList();
        static final DatasetVersion VERSION = new DatasetVersion("read", "1.0", 1);

        private Given() {}
    }

    @TempDir
    static Path room;

    /** Goes to the reader of the format that the text names, and to that of catalogs if it names none. */
    @FuzzTest(maxDuration = "10m")
    void json(byte[] data) throws IOException {
        String text = Oracle.text(data);
        if (text.contains(PartJson.FORMAT)) {
            Oracle.isReadOrRefused(text, part -> PartJson.read(new StringReader(part), Given.SMALL));
        } else if (text.contains(Answer.FORMAT)) {
            Oracle.isReadOrRefused(
                    text, answer -> Answer.read(new StringReader(answer)), Oracle.<Answer>text(Answer::write));
        } else if (text.contains(ReleaseDelta.FORMAT)) {
            Oracle.isReadOrRefused(
                    text,
                    delta -> ReleaseDelta.read(new StringReader(delta), OPTIONS),
                    Oracle.<ReleaseDelta>text(ReleaseDelta::write));
            Oracle.isReadOrRefused(
                    text,
                    delta -> ReleaseDelta.read(new StringReader(delta), OPTIONS).apply(Given.SMALL, OPTIONS));
        } else {
            Oracle.isReadOrRefused(text, catalog -> CatalogJson.read(new StringReader(catalog), OPTIONS));
        }
    }

    @FuzzTest(maxDuration = "10m")
    void pinnedAnswers(byte[] data) throws IOException {
        Oracle.isReadOrRefused(
                Oracle.text(data),
                lock -> AnswerLock.read(new StringReader(lock)),
                Oracle.<AnswerLock>text(AnswerLock::write));
    }

    @FuzzTest(maxDuration = "10m")
    void followTheMoney(byte[] data) throws IOException {
        Path file = Files.write(room.resolve("entities.ftm.json"), data);
        Oracle.isReadOrRefused(
                () -> FollowTheMoney.read(file, Given.VERSION, Given.PAPER),
                () -> FollowTheMoney.readGoodRows(file, Given.VERSION, Given.PAPER));
    }

    @FuzzTest(maxDuration = "10m")
    void aidData(byte[] data) throws IOException {
        AidData reader = AidData.reader().matching(Given.SMALL).within(OPTIONS.budget());
        Oracle.isReadOrRefused(
                Oracle.text(data),
                text -> reader.read("deals.csv", new ByteArrayInputStream(data)).value());
    }

    /**
     * The first byte chooses among all formats that can be read, so that one that comes later is fuzzed, too; and
     * whether an edition is given.
     */
    @FuzzTest(maxDuration = "10m")
    void formats(byte[] data) throws IOException {
        if (data.length > 0) {
            Format format = Given.READ.get(Byte.toUnsignedInt(data[0]) % Given.READ.size());
            Path file = Files.write(room.resolve("data"), Arrays.copyOfRange(data, 1, data.length));
            LoadOptions beside = OPTIONS.withKnown(Given.SMALL);
            LoadOptions options = data[0] < 0 ? beside : beside.withEdition("2025-10");
            Oracle.isReadOrRefused(
                    format.name(), name -> format.read(file, options).value());
        }
    }

    /** The rows of a sheet; what is not XML of a workbook is refused before. */
    @FuzzTest(maxDuration = "10m")
    void workbooks(byte[] data) throws IOException {
        AidData reader = AidData.reader().matching(Given.SMALL).within(OPTIONS.budget());
        Path file = Workbooks.ofXml(room.resolve("deals.xlsx"), "<si><t>Kenya</t></si>", Oracle.text(data));
        Oracle.isReadOrRefused(Oracle.text(data), text -> reader.read(file).value());
    }

    /** The three databases, each in its own layout; the table says which it is. */
    @FuzzTest(maxDuration = "10m")
    void editions(byte[] data) throws IOException {
        for (SeriesReader reader :
                List.of(SeriesReader.wdi("2026-07"), SeriesReader.ids("2025-12"), SeriesReader.weo("2025-10"))) {
            Oracle.isReadOrRefused(
                    Oracle.text(data),
                    text -> reader.matching(Given.SMALL)
                            .within(OPTIONS.budget())
                            .read("figures", new ByteArrayInputStream(data))
                            .value());
        }
    }

    /** A checked text has its verdicts, and a mended one nothing that has drifted. */
    @FuzzTest(maxDuration = "10m")
    void checkedTexts(byte[] data) {
        String text = Oracle.text(data);
        for (String name : new String[] {"a.txt", "a.md", "a.html"}) {
            DocumentLint found = DocumentLint.of(name, text, Given.SMALL);
            if (found.checked().size() > found.sentences()) {
                throw new AssertionError(found);
            }
        }
        BoundNumbers mended = BoundNumbers.of(
                "a.md", BoundNumbers.of("a.md", text, Given.SMALL).fixed(), Given.SMALL);
        if (mended.isDrifted()) {
            throw new AssertionError(mended.text(100));
        }
    }

    @FuzzTest(maxDuration = "10m")
    void tableQuestions(byte[] data) throws IOException {
        Oracle.isReadOrRefused(
                Oracle.text(data),
                TableQuestion::parse,
                question -> question.form().toString());
    }
}
