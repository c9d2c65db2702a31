package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Share;
import java.util.Optional;

/** Parts of a whole, in percent. */
final class ShareType extends NumberType<Share> {

    static final String OF = "percent of ";

    /** The name of the whole; empty if each value names its own. */
    private final String whole;

    ShareType(String whole) {
        super("share", Share.class);
        this.whole = whole;
    }

    @Override
    public Optional<String> defaultUnit() {
        return whole.isEmpty() ? Optional.empty() : Optional.of(OF.concat(whole));
    }

    @Override
    Share of(Estimate number, String unit) {
        String named = unit.startsWith(OF) ? unit.substring(OF.length()) : "";
        if (whole.isEmpty() ? named.isBlank() : !named.equals(whole)) {
            throw new IllegalArgumentException("unit \"" + unit + "\": must be "
                    + (whole.isEmpty()
                            ? "percent of a named whole, as in \"percent of public debt\""
                            : '"' + OF + whole + '"'));
        }
        return Share.ofPercent(number, whole.isEmpty() ? named : whole);
    }

    @Override
    Estimate number(Share value) {
        return value.percent();
    }

    @Override
    String unit(Share value) {
        return OF.concat(value.whole());
    }

    @Override
    boolean isVarying() {
        return true;
    }
}
