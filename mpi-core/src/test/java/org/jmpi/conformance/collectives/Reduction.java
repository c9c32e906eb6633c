package org.jmpi.conformance.collectives;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongBinaryOperator;
import org.jmpi.Datatype;
import org.jmpi.Op;

/// A reduction and a plain computation of it, element by element.
///
/// @param name    for failure messages
/// @param op      the op under test
/// @param type    elements reduced; no gaps
/// @param element what an array of them is made of
/// @param draw    random bytes of one element
/// @param combine left op right, for one element
record Reduction(String name, Op op, Datatype type, Datatype element, Draw draw, Combine combine) {

    /// Writes one random element.
    interface Draw {
        void put(SplittableRandom random, ByteBuffer target);
    }

    /// Reads an element of each, writes the result.
    interface Combine {
        void apply(ByteBuffer left, ByteBuffer right, ByteBuffer result);
    }

    /// Every predefined op on some type, and a user's op that doesn't commute.
    static List<Reduction> all() {
        List<Reduction> all = new ArrayList<>();
        all.add(longs(Op.SUM, Long::sum));
        all.add(longs(Op.PROD, (a, b) -> a * b));
        all.add(longs(Op.MAX, Math::max));
        all.add(longs(Op.MIN, Math::min));
        all.add(longs(Op.BAND, (a, b) -> a & b));
        all.add(longs(Op.BOR, (a, b) -> a | b));
        all.add(longs(Op.BXOR, (a, b) -> a ^ b));
        all.add(truths(Op.LAND, (a, b) -> a != 0 && b != 0 ? 1 : 0));
        all.add(truths(Op.LOR, (a, b) -> a != 0 || b != 0 ? 1 : 0));
        all.add(truths(Op.LXOR, (a, b) -> (a != 0) != (b != 0) ? 1 : 0));
        all.add(intSum());
        all.add(doubleSum());
        all.add(pairs(Op.MAXLOC, 1));
        all.add(pairs(Op.MINLOC, -1));
        all.add(matrices());
        all.add(userDoubles());
        return all;
    }

    /// One that commutes and one that doesn't.
    static List<Reduction> few() {
        return List.of(longs(Op.SUM, Long::sum), doubleSum(), matrices());
    }

    private static Reduction longs(Op op, LongBinaryOperator plain) {
        return new Reduction(op.name(), op, Datatype.LONG, Datatype.LONG,
                (random, target) -> target.putLong(random.nextLong()),
                (left, right, result) -> result.putLong(plain.applyAsLong(left.getLong(), right.getLong())));
    }

    private static Reduction truths(Op op, LongBinaryOperator plain) {
        return new Reduction(op.name(), op, Datatype.LONG, Datatype.LONG,
                (random, target) -> target.putLong(random.nextInt(3) - 1),
                (left, right, result) -> result.putLong(plain.applyAsLong(left.getLong(), right.getLong())));
    }

    private static Reduction intSum() {
        return new Reduction("SUM of int", Op.SUM, Datatype.INT, Datatype.INT,
                (random, target) -> target.putInt(random.nextInt()),
                (left, right, result) -> result.putInt(left.getInt() + right.getInt()));
    }

    /// Whole numbers, so that no order of adding rounds.
    private static Reduction doubleSum() {
        return new Reduction("SUM of double", Op.SUM, Datatype.DOUBLE, Datatype.DOUBLE,
                (random, target) -> target.putDouble(random.nextInt(-1_000_000, 1_000_000)),
                (left, right, result) -> result.putDouble(left.getDouble() + right.getDouble()));
    }

    private static Reduction userDoubles() {
        Op smaller = Op.ofDouble("smaller magnitude", true, (a, b) -> Math.abs(a) <= Math.abs(b) ? a : b);
        return new Reduction(smaller.name(), smaller, Datatype.DOUBLE, Datatype.DOUBLE,
                (random, target) -> target.putDouble(random.nextInt(1_000_000) + 0.5),
                (left, right, result) -> result.putDouble(Math.min(left.getDouble(), right.getDouble())));
    }

    private static Reduction pairs(Op op, int sign) {
        return new Reduction(op.name(), op, Datatype.INT_INT, Datatype.INT,
                (random, target) -> target.putInt(random.nextInt(4)).putInt(random.nextInt(100)),
                (left, right, result) -> {
                    int[] a = {left.getInt(), left.getInt()};
                    int[] b = {right.getInt(), right.getInt()};
                    int order = sign * Integer.compare(a[0], b[0]);
                    int[] taken = order > 0 || (order == 0 && a[1] < b[1]) ? a : b;
                    result.putInt(taken[0]).putInt(taken[1]);
                });
    }

    /// Products of 2 × 2 matrices: associative, and wrong in any other order.
    private static Reduction matrices() {
        Datatype type = Datatype.contiguous(4, Datatype.LONG);
        Op op = Op.of("matrix product", false, Matrices::multiply);
        return new Reduction(op.name(), op, type, Datatype.LONG, Matrices::draw, Matrices::multiply);
    }

    /// Bytes of `count` elements.
    int bytes(int count) {
        return Math.toIntExact(count * type.size());
    }

    /// What member `rank` contributes to the call `key`.
    byte[] content(Team team, int rank, long key, int count) {
        ByteBuffer target = buffer(new byte[bytes(count)]);
        SplittableRandom random = team.me().random(100 * key + rank);
        while (target.hasRemaining()) {
            draw.put(random, target);
        }
        return target.array();
    }

    /// The contributions of members 0 to `last`, combined in order.
    byte[] upTo(int last, Team team, long key, int count) {
        byte[] result = content(team, 0, key, count);
        for (int rank = 1; rank <= last; rank++) {
            ByteBuffer left = buffer(result.clone());
            ByteBuffer right = buffer(content(team, rank, key, count));
            ByteBuffer target = buffer(result);
            while (target.hasRemaining()) {
                combine.apply(left, right, target);
            }
        }
        return result;
    }

    /// The contributions of all members, combined in order.
    byte[] ofAll(Team team, long key, int count) {
        return upTo(team.size() - 1, team, key, count);
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    }

    @Override
    public String toString() {
        return name;
    }
}
