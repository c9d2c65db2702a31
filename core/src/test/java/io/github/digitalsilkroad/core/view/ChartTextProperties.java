package io.github.digitalsilkroad.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A chart in text read back: by the numbers below the axis, each bar begins and ends where its numbers are. */
class ChartTextProperties {

    private static final Pattern TICK = Pattern.compile("\\+");
    private static final Pattern NUMBER = Pattern.compile("-?[\\d,.]+");

    private record Picture(List<String> bars, int left, TreeMap<Double, Integer> ticks) {

        /** The cell of a number, by the ticks at both ends. */
        long cell(double value) {
            Map.Entry<Double, Integer> first = ticks.firstEntry();
            Map.Entry<Double, Integer> last = ticks.lastEntry();
            double share = (value - first.getKey()) / (last.getKey() - first.getKey());
            return Math.round(first.getValue() + share * (last.getValue() - first.getValue()));
        }
    }

    private static Picture read(String text, int marks) {
        List<String> lines = text.lines().toList();
        int axis = 0;
        while (!lines.get(axis).strip().matches("[+-]{8,}")) {
            axis++;
        }
        int left = lines.get(axis).indexOf('+');
        List<Integer> places =
                TICK.matcher(lines.get(axis)).results().map(MatchResult::start).toList();
        List<MatchResult> numbers =
                NUMBER.matcher(lines.get(axis + 1)).results().toList();
        assertThat(numbers).hasSameSizeAs(places);
        TreeMap<Double, Integer> ticks = new TreeMap<>();
        for (int i = 0; i < places.size(); i++) {
            MatchResult number = numbers.get(i);
            assertThat(number.start()).isLessThanOrEqualTo(places.get(i));
            assertThat(number.end()).isGreaterThan(places.get(i));
            ticks.put(Double.valueOf(number.group().replace(",", "")), places.get(i));
        }
        List<String> bars = new ArrayList<>();
        for (String line : lines.subList(axis - marks, axis)) {
            bars.add((line + " ".repeat(200)).substring(0, lines.get(axis).length()));
        }
        return new Picture(bars, left, ticks);
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void eachBarIsWhereItsNumbersAre(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = -900, max = 900) Integer> lows,
            @ForAll @IntRange(max = 800) int more) {
        Chart.Builder chart = Chart.of("Things", Chart.Scale.AMOUNT).unit("things");
        for (int low : lows) {
            chart.mark("m", more == 0 ? Estimate.exactly(low) : Estimate.between(low, low + more), "w");
        }
        String text = chart.build().text(120);
        Picture picture = read(text, lows.size());
        assertThat(text.lines()).allMatch(line -> line.length() <= 120).contains("Things", "in things");
        assertThat(text.lines().filter(line -> line.startsWith("m  ")))
                .hasSize(lows.size())
                .allMatch(line -> line.endsWith("  w"));
        for (int i = 0; i < lows.size(); i++) {
            String bar = picture.bars().get(i);
            int low = lows.get(i);
            int high = low + more;
            int certain = low > 0 ? low : Math.min(high, 0);
            if (certain != 0 && more > 300) {
                long end = picture.cell(certain);
                long zero = picture.cell(0);
                for (long cell = Math.min(zero, end) + 1; cell < Math.max(zero, end); cell++) {
                    assertThat(bar.charAt((int) cell)).isEqualTo('#');
                }
            }
            if (more > 0) {
                assertThat((long) bar.indexOf('=')).isBetween(picture.cell(low) - 1, picture.cell(low) + 1);
                assertThat((long) bar.lastIndexOf('=')).isBetween(picture.cell(high) - 1, picture.cell(high) + 1);
            }
        }
        boolean isCertain = lows.stream().anyMatch(low -> low > 0 || low + more < 0);
        assertThat(text.contains("# to the lower bound")).isEqualTo(isCertain);
        assertThat(text.contains("= to the upper bound")).isEqualTo(more > 0);
    }

    @Example
    void aLongLabelWrapsBesideItsBarAndLongWordsWrapToo() {
        Chart chart = Chart.of("A title that is longer than the line on which it is", Chart.Scale.AMOUNT)
                .mark("a label of many words", Estimate.exactly(5), "five of them")
                .mark("b", Estimate.exactly(10), "ten")
                .build();
        assertThat(chart.text(30)).isEqualTo("""
                A title that is longer than
                the line on which it is
                a label   ######      five of
                of many               them
                words
                b         ##########  ten
                          +----+---+
                          0    5  10
                # to the lower bound
                """);
    }

    @Example
    void aChartOfNothingSaysSo() {
        assertThat(Chart.of("Nothing", Chart.Scale.AMOUNT).build().text(40)).isEqualTo("Nothing\nnothing to draw\n");
    }
}
