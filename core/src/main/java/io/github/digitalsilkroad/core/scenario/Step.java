package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.evidence.Source;

/** An edit and the scenario that assumes it, as a source to cite. */
record Step(Source source, Change change) {}
