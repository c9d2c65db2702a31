package io.github.digitalsilkroad.examples.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.Blackhole;

/** Deployments as a hand-written program would hold them, with the plainest loop for each question. */
final class PrimitiveRows {

    final String[] ids;
    final byte[] country;
    final short[] vendor;
    final short[] firstYear;
    final short[] lastYear;
    final boolean[] ended;
    final double[] lowCameras;
    final double[] highCameras;
    final double[] amount;
    private final String[] vendorIds;
    private final Map<String, Integer> codeOfCountry = new HashMap<>();
    private final Map<String, Integer> codeOfVendor = new HashMap<>();

    PrimitiveRows(int size, int vendors) {
        vendorIds = new String[vendors];
        ids = new String[size];
        country = new byte[size];
        vendor = new short[size];
        firstYear = new short[size];
        lastYear = new short[size];
        ended = new boolean[size];
        lowCameras = new double[size];
        highCameras = new double[size];
        amount = new double[size];
        for (int i = 0; i < Synthetic.COUNTRIES.length; i++) {
            codeOfCountry.put(Synthetic.COUNTRIES[i], i);
        }
        for (int i = 0; i < vendorIds.length; i++) {
            vendorIds[i] = Synthetic.vendorId(i);
            codeOfVendor.put(vendorIds[i], i);
        }
    }

    Map<String, Integer> byId() {
        Map<String, Integer> rowOf = new HashMap<>(ids.length * 4 / 3 + 1);
        for (int row = 0; row < ids.length; row++) {
            rowOf.put(ids[row], row);
        }
        return rowOf;
    }

    List<String> list(String inCountryOf, String byVendorOf, int from, int to) {
        int inCountry = codeOfCountry.getOrDefault(inCountryOf, -1);
        int byVendor = codeOfVendor.getOrDefault(byVendorOf, -1);
        List<String> found = new ArrayList<>();
        for (int row = 0; row < ids.length; row++) {
            if (country[row] == inCountry && vendor[row] == byVendor && firstYear[row] <= to && lastYear[row] >= from) {
                found.add(ids[row]);
            }
        }
        return found;
    }

    /** Takes the answer on one country and vendor. */
    interface Cell {
        void accept(String country, String vendor, int count, double low, double high);
    }

    /** Takes every answer and does nothing with it. */
    static Cell into(Blackhole hole) {
        return (country, vendor, count, low, high) -> {
            hole.consume(country);
            hole.consume(vendor);
            hole.consume(count);
            hole.consume(low);
            hole.consume(high);
        };
    }

    /** Sums leave out what ended, as the library's do. */
    void camerasByCountryAndVendor(Cell each) {
        int[] counts = new int[Synthetic.COUNTRIES.length * vendorIds.length];
        double[] lows = new double[counts.length];
        double[] highs = new double[counts.length];
        for (int row = 0; row < country.length; row++) {
            int cell = country[row] * vendorIds.length + vendor[row];
            counts[cell]++;
            if (!ended[row]) {
                lows[cell] += lowCameras[row];
                highs[cell] += highCameras[row];
            }
        }
        for (int cell = 0; cell < counts.length; cell++) {
            if (counts[cell] > 0) {
                each.accept(
                        Synthetic.COUNTRIES[cell / vendorIds.length],
                        vendorIds[cell % vendorIds.length],
                        counts[cell],
                        lows[cell],
                        highs[cell]);
            }
        }
    }

    double[] concentrationByCountry() {
        int[] counts = new int[Synthetic.COUNTRIES.length * vendorIds.length];
        for (int row = 0; row < country.length; row++) {
            counts[country[row] * vendorIds.length + vendor[row]]++;
        }
        double[] indexes = new double[Synthetic.COUNTRIES.length];
        for (int c = 0; c < indexes.length; c++) {
            double all = 0;
            double squares = 0;
            for (int v = 0; v < vendorIds.length; v++) {
                double count = counts[c * vendorIds.length + v];
                all += count;
                squares += count * count;
            }
            indexes[c] = 10_000 * squares / (all * all);
        }
        return indexes;
    }

    /** The rows of the largest amounts, largest first. */
    int[] largest(int n) {
        int[] top = new int[n];
        int found = 0;
        for (int row = 0; row < amount.length; row++) {
            double size = amount[row];
            if (Double.isNaN(size) || (found == n && size <= amount[top[n - 1]])) {
                continue;
            }
            int at = found < n ? found++ : n - 1;
            while (at > 0 && amount[top[at - 1]] < size) {
                top[at] = top[at - 1];
                at--;
            }
            top[at] = row;
        }
        return found == n ? top : Arrays.copyOf(top, found);
    }
}
