package io.github.digitalsilkroad.core.fuzz;

import static java.util.stream.Collectors.joining;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.RawValue;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.scenario.Edit;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.testkit.Oracle;
import java.io.IOException;

/** What people type: dates, numbers in words, terms of loans, questions, lenses and edits. */
class TextFuzzTest {

    /** Loaded with the first input: a class that is loaded before the fuzzer begins is changed under it. */
    private static final class Given {
        static final Grammar<Lens> LENSES = Scenario.grammar(Edit.grammar());

        private Given() {}
    }

    @FuzzTest(maxDuration = "10m")
    void dates(byte[] data) throws IOException {
        String text = Oracle.text(data);
        Oracle.isReadOrRefused(text, PartialDate::parse, PartialDate::toString);
        Oracle.isReadOrRefused(text, DateInterval::parse, DateInterval::toString);
    }

    @FuzzTest(maxDuration = "10m")
    void wordings(byte[] data) throws IOException {
        String text = Oracle.text(data);
        Oracle.isReadOrRefused(text, Estimate::parse, Estimate::toString);
        Oracle.isReadOrRefused(text, Quantity::parse, Quantity::toString);
        Oracle.isReadOrRefused(text, Money::parse, Money::toString);
        Oracle.isReadOrRefused(text, Ratio::parse, Ratio::toString);
        Oracle.isReadOrRefused(text, Share::parse, Share::toString);
        Oracle.isReadOrRefused(text, Parties::parse, Parties::toString);
    }

    @FuzzTest(maxDuration = "10m")
    void loanTerms(byte[] data) throws IOException {
        Oracle.isReadOrRefused(Oracle.text(data), LoanTerms::parse, LoanTerms::toString);
    }

    @FuzzTest(maxDuration = "10m")
    void questions(byte[] data) throws IOException {
        String text = Oracle.text(data);
        Oracle.isReadOrRefused(text, ReadableForm::parse, ReadableForm::toString);
        Oracle.isReadOrRefused(text, Scores::parse, score -> score.form().toString());
        Oracle.isReadOrRefused(text, lenses -> Lens.parse(lenses, Given.LENSES), Lens::write);
        Oracle.isReadOrRefused(
                text,
                form -> Lens.read("seen", form, Given.LENSES),
                lens -> lens.form().map(ReadableForm::toString).orElse(""));
    }

    /** Words of closed lists, and what has a name or a number in it. */
    @FuzzTest(maxDuration = "10m")
    void choices(byte[] data) throws IOException {
        String text = Oracle.text(data);
        Oracle.isReadOrRefused(text, Qualifier::parse, Qualifier::code);
        Oracle.isReadOrRefused(text, RepaymentProfile::parse, RepaymentProfile::toString);
        Oracle.isReadOrRefused(text, GrantElementConvention::parse, GrantElementConvention::toString);
        Oracle.isReadOrRefused(text, Reading::parse, Reading::toString);
        Oracle.isReadOrRefused(text, code -> Coded.parse(Category.class, code), Category::code);
        Oracle.isReadOrRefused(
                text,
                codes -> Coded.parseAll(Category.class, codes),
                some -> some.stream().map(Category::code).collect(joining(";")));
        Oracle.isReadOrRefused(
                text,
                codes -> ValueType.term(Category.class).read(new RawValue(codes, "", "", "", "exact")),
                codes -> codes);
    }
}
