package org.jmpi.internal.protocol;

import java.util.List;
import org.jmpi.Datatype;

/// Names for signature classes in messages.
final class Signatures {
    private static final List<Datatype> BASIC = List.of(Datatype.BYTE, Datatype.BOOLEAN, Datatype.SHORT, Datatype.CHAR,
            Datatype.INT, Datatype.LONG, Datatype.FLOAT, Datatype.DOUBLE);

    private Signatures() {
    }

    /// Whether a message of one class may be received as another.
    static boolean match(int sent, int received) {
        return sent == received || sent == 0 || received == 0;
    }

    static String name(int signature) {
        for (Datatype type : BASIC) {
            if (type.signature() == signature) {
                return type.name();
            }
        }
        return "class " + signature;
    }
}
