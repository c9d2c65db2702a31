package io.github.digitalsilkroad.core.scenario;

/** An edit that knows how to change a draft of a catalog. */
sealed interface Change extends Edit
        permits AddLaw,
                Award,
                ChangeOwner,
                Disclose,
                End,
                ExchangeForStake,
                IntroduceVendor,
                ReachTarget,
                Refinance,
                RepealLaw,
                ReplaceAt,
                ReplaceVendor,
                TakeDebt,
                WriteDown,
                WriteDownDebt {

    /** Makes the change, or throws what {@link Draft#refusal} gives. */
    void apply(Draft draft);
}
