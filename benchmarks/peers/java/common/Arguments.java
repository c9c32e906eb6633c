/** The command line: {@code FIGURE --sizes 8,64K,1M --iterations N --warmup N --transport NAME}. */
final class Arguments {
    final String figure;
    String transport = "shm";
    int[] sizes = {8};
    long iterations = 10_000;
    long warmup = 1_000;

    Arguments(String[] words) {
        figure = words[0];
        for (int i = 1; i + 1 < words.length; i += 2) {
            set(words[i], words[i + 1]);
        }
    }

    private void set(String name, String value) {
        switch (name) {
            case "--sizes" -> sizes = java.util.Arrays.stream(value.split(",")).mapToInt(Arguments::size).toArray();
            case "--iterations" -> iterations = Long.parseLong(value);
            case "--warmup" -> warmup = Long.parseLong(value);
            case "--transport" -> transport = value;
            default -> throw new IllegalArgumentException("unknown option: " + name);
        }
    }

    private static int size(String text) {
        int digits = text.length() - 1;
        return switch (text.charAt(digits)) {
            case 'K' -> Integer.parseInt(text.substring(0, digits)) << 10;
            case 'M' -> Integer.parseInt(text.substring(0, digits)) << 20;
            default -> Integer.parseInt(text);
        };
    }
}
