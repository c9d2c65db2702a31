package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Recorder;
import io.github.digitalsilkroad.core.score.Score;
import java.util.Optional;

/**
 * A score of someone else's: of how many of a country's live systems some source says how many cameras they operate.
 */
record CamerasDisclosed(String country) implements Score {

    @Override
    public String question() {
        return "Systems in " + country + " whose cameras are disclosed";
    }

    @Override
    public ReadableForm form() {
        return ReadableForm.of("cameras-disclosed").with("country", country);
    }

    @Override
    public Assessment answer(Catalog catalog) {
        Recorder recorder = Recorder.of(question(), catalog);
        int all = 0;
        int disclosed = 0;
        for (Deployment system : catalog.deployments().in(country).notEnded()) {
            all++;
            disclosed += recorder.fact(system, Props.CAMERAS).isPresent() ? 1 : 0;
        }
        if (all == 0) {
            recorder.lacks(
                    "systems of " + country,
                    world -> world.deployments().in(country).notEnded().isEmpty());
        }
        return Assessment.of(recorder)
                .unit("percent of the systems")
                .formula("100 x systems that state cameras / systems")
                .answer(all == 0 ? Optional.empty() : Optional.of(Estimate.exactly(100.0 * disclosed / all)));
    }
}
