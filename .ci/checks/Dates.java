import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.QuantityParseException;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Prints of each date or interval on standard input, one a line, what the library takes for its first and its last day.
 */
public class Dates {
    public static void main(String[] args) {
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                .lines()
                .forEach(text -> System.out.println(text + "\t" + days(text)));
    }

    private static String days(String text) {
        try {
            DateInterval interval = DateInterval.parse(text);
            String first = interval.start().map(date -> date.earliest().toString()).orElse("open");
            String last = interval.end().map(date -> date.latest().toString()).orElse("open");
            return first + "\t" + last;
        } catch (QuantityParseException e) {
            return "refused";
        }
    }
}
