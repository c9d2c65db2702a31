package io.github.digitalsilkroad.interchange.internal;

import java.io.IOException;

/** Writes JSON, in whose texts it spells out what would command a terminal or turn the direction of reading. */
public final class JsonText extends PlainWriter {

    private static final String HEX = "0123456789abcdef";

    public JsonText(Appendable out) {
        super(out);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        StringBuilder printable = new StringBuilder(length + 16);
        for (int i = from; i < from + length; i++) {
            char c = text[i];
            if (isCommand(c)) {
                printable.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    printable.append(HEX.charAt(c >> shift & 0xf));
                }
            } else {
                printable.append(c);
            }
        }
        char[] spelled = new char[printable.length()];
        printable.getChars(0, spelled.length, spelled, 0);
        super.write(spelled, 0, spelled.length);
    }

    private static boolean isCommand(char c) {
        return (c >= 0x7f && c < 0xa0)
                || c == 0x061c
                || (c >= 0x200e && c <= 0x200f)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xfeff;
    }
}
