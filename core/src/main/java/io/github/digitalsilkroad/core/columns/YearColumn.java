package io.github.digitalsilkroad.core.columns;

/** The years in which each row may have started, and the last one in which it may have gone on. */
public final class YearColumn {

    private static final short UNDATED = Short.MAX_VALUE;

    private final short[] earliest;
    private final short[] latest;
    private final short[] last;
    private final boolean[] onlyAgreed;

    /** A new column: every row must be cleared and, if it has a date, set. */
    public YearColumn(int rows) {
        this(new short[rows], new short[rows], new short[rows], new boolean[rows]);
    }

    private YearColumn(short[] earliest, short[] latest, short[] last, boolean[] onlyAgreed) {
        this.earliest = earliest;
        this.latest = latest;
        this.last = last;
        this.onlyAgreed = onlyAgreed;
    }

    public YearColumn copy() {
        return new YearColumn(earliest.clone(), latest.clone(), last.clone(), onlyAgreed.clone());
    }

    public void clear(int row) {
        earliest[row] = UNDATED;
    }

    public void set(int row, int earliestStart, int latestStart, int end, boolean isOnlyAgreed) {
        earliest[row] = year(earliestStart);
        latest[row] = year(latestStart);
        last[row] = year(end);
        onlyAgreed[row] = isOnlyAgreed;
    }

    private static short year(int year) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(year, UNDATED - 1));
    }

    public boolean isDated(int row) {
        return earliest[row] != UNDATED;
    }

    /** The first year in which a row with a date may have started. */
    public int earliest(int row) {
        return earliest[row];
    }

    /** The last year in which a row with a date may have started. */
    public int latest(int row) {
        return latest[row];
    }

    /** Whether a row may have started, or only been agreed, in a span of years; one without a date has not. */
    public boolean started(int row, int from, int to) {
        return isDated(row) && earliest[row] <= to && latest[row] >= from;
    }

    /** Whether no source shows more of a row with a date than that it was agreed. */
    public boolean isOnlyAgreed(int row) {
        return onlyAgreed[row];
    }

    /** Whether a row may have gone on in a span of years, having started; one without a date has not. */
    public boolean active(int row, int from, int to) {
        return isDated(row) && earliest[row] <= to && last[row] >= from;
    }
}
