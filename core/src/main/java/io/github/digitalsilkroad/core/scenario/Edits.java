package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Years;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Money;

/**
 * Edits as text, such as {@code cancel deployment=some-system}.
 *
 * @since 0.2.0
 */
public final class Edits {

    private Edits() {}

    /**
     * The forms of the edits that {@link Scenario} makes; {@link Grammar#with} adds those of yours.
     *
     * @return a grammar, which lists and reads them
     */
    public static Grammar<Edit> grammar() {
        return Grammar.<Edit>of("edit")
                .with(
                        "replace-vendor",
                        "replace-vendor old=alpha new=beta country=UZ category=safe-city",
                        "another vendor where one is; country, category and deployment narrow it and may be left out",
                        form -> replace(Part.VENDOR, form))
                .with(
                        "replace-carrier",
                        "replace-carrier old=alpha new=beta deployment=some-network",
                        "another operator where one is; country, category and deployment narrow it and may be left out",
                        form -> replace(Part.CARRIER, form))
                .with(
                        "award",
                        "award deployment=some-system vendor=alpha",
                        "a planned deployment goes to one vendor",
                        form -> DeploymentEdits.award(id(form, "deployment"), id(form, "vendor")))
                .with(
                        "cancel",
                        "cancel deployment=some-system",
                        "a deployment ends",
                        form -> DeploymentEdits.cancel(id(form, "deployment")))
                .with(
                        "withdraw",
                        "withdraw deployment=some-system",
                        "a party withdraws from a planned deployment",
                        form -> DeploymentEdits.withdraw(id(form, "deployment")))
                .with(
                        "reach-target",
                        "reach-target deployment=some-system year=2030",
                        "a planned deployment operates, with the cameras that were planned",
                        form -> DeploymentEdits.reachTarget(id(form, "deployment"), year(form)))
                .with(
                        "refinance",
                        "refinance financing=some-loan terms=\"5 % · 15 y · grace 3 y\"",
                        "other terms for a loan",
                        form -> LoanEdits.refinance(id(form, "financing"), terms(form)))
                .with(
                        "write-down",
                        "write-down financing=some-loan percent=50",
                        "a part of a loan need not be repaid",
                        form -> LoanEdits.writeDown(id(form, "financing"), percent(form)))
                .with(
                        "write-off",
                        "write-off financing=some-loan",
                        "a loan need not be repaid",
                        form -> LoanEdits.writeOff(id(form, "financing")))
                .with(
                        "write-down-debt",
                        "write-down-debt debtor=TJ creditor=KZ percent=25 year=2030",
                        "a part of what a country owes to the government of another need not be repaid",
                        form -> WriteDownDebt.of(
                                country(form, "debtor"), country(form, "creditor"), percent(form), year(form)))
                .with(
                        "take-debt",
                        "take-debt id=new-loan recipient=TJ lender=some-bank amount=\"$1 million\" terms=\"2 % · 20 y\"",
                        "a new loan",
                        form -> LoanEdits.takeDebt(
                                id(form, "id"),
                                country(form, "recipient"),
                                id(form, "lender"),
                                form.required("amount", Money::parse),
                                terms(form)))
                .with(
                        "exchange-for-stake",
                        "exchange-for-stake financing=some-loan ownership=some-stake",
                        "a loan is forgiven for a stake, which passes to the lender",
                        form -> LoanEdits.exchangeForStake(id(form, "financing"), id(form, "ownership")))
                .with(
                        "change-owner",
                        "change-owner ownership=some-stake owner=alpha",
                        "a stake passes to another owner",
                        form -> OtherEdits.changeOwner(id(form, "ownership"), id(form, "owner")))
                .with(
                        "add-law",
                        "add-law id=new-law name=\"Privacy law\" country=KG year=2030 effect=protects",
                        "a new law; effect may stand any number of times",
                        form -> OtherEdits.addLaw(
                                id(form, "id"),
                                form.required("name", name -> name),
                                country(form, "country"),
                                year(form),
                                form.all("effect", text -> Coded.parse(LawEffect.class, text))))
                .with(
                        "repeal-law",
                        "repeal-law law=some-law",
                        "a law loses its effects",
                        form -> OtherEdits.repealLaw(id(form, "law")))
                .with(
                        "disclose",
                        "disclose entity=some-system property=supplier",
                        "a disputed fact is what the reading takes",
                        form -> OtherEdits.disclose(id(form, "entity"), form.required("property", name -> name)))
                .with(
                        "introduce-vendor",
                        "introduce-vendor id=new-vendor name=\"New vendor\" country=KZ",
                        "a vendor that the catalog does not have",
                        form -> OtherEdits.introduceVendor(
                                id(form, "id"), form.required("name", name -> name), country(form, "country")));
    }

    private static Edit replace(Part part, Grammar.Arguments form) {
        return DeploymentEdits.replace(part, id(form, "old"), id(form, "new"), Market.read(form));
    }

    private static Id id(Grammar.Arguments form, String key) {
        return form.required(key, Id::of);
    }

    private static CountryCode country(Grammar.Arguments form, String key) {
        return form.required(key, CountryCode::of);
    }

    private static int year(Grammar.Arguments form) {
        return form.required("year", Years::parse);
    }

    private static double percent(Grammar.Arguments form) {
        return form.required("percent", Double::valueOf);
    }

    private static LoanTerms terms(Grammar.Arguments form) {
        return form.required("terms", LoanTerms::parse);
    }
}
