package org.jmpi.benchmarks.nas.ft;

import java.util.List;
import org.jmpi.benchmarks.nas.ProblemClass;

/// The checksums that the specification asks for, one an iteration.
final class References {

    private References() {
    }

    static List<Checksum> of(ProblemClass problemClass) {
        return switch (problemClass) {
            case S -> S;
            case W -> W;
            case A -> A;
            case B -> B;
        };
    }

    private static final List<Checksum> S = List.of(new Checksum(554.6087004964, 484.5363331978),
            new Checksum(554.6385409189, 486.5304269511), new Checksum(554.6148406171, 488.3910722336),
            new Checksum(554.5423607415, 490.1273169046), new Checksum(554.4255039624, 491.7475857993),
            new Checksum(554.2683411902, 493.2597244941));
    private static final List<Checksum> W = List.of(new Checksum(567.3612178944, 529.3246849175),
            new Checksum(563.1436885271, 528.2149986629), new Checksum(559.4024089970, 527.0996558037),
            new Checksum(556.0698047020, 526.0027904925), new Checksum(553.0898991250, 524.9400845633),
            new Checksum(550.4159734538, 523.9212247086));
    private static final List<Checksum> A = List.of(new Checksum(504.6735008193, 511.4047905510),
            new Checksum(505.9412319734, 509.8809666433), new Checksum(506.9376896287, 509.8144042213),
            new Checksum(507.7892868474, 510.1336130759), new Checksum(508.5233095391, 510.4914655194),
            new Checksum(509.1487099959, 510.7917842803));
    private static final List<Checksum> B = List.of(new Checksum(517.7643571579, 507.7803458597),
            new Checksum(515.4521291263, 508.8249431599), new Checksum(514.6409228649, 509.6208912659),
            new Checksum(514.2378756213, 510.1023387619), new Checksum(513.9626667737, 510.3976610617),
            new Checksum(513.7423460082, 510.5948019802), new Checksum(513.5547056878, 510.7404165783),
            new Checksum(513.3910925466, 510.8576573661), new Checksum(513.2470705390, 510.9577278523),
            new Checksum(513.1197729984, 511.0460304483), new Checksum(513.0070319283, 511.1252433800),
            new Checksum(512.9070537032, 511.1968077718), new Checksum(512.8182883502, 511.2616233064),
            new Checksum(512.7393733383, 511.3203605551), new Checksum(512.6691062020, 511.3735928093),
            new Checksum(512.6064276004, 511.4218460548), new Checksum(512.5504076570, 511.4656139760),
            new Checksum(512.5002331720, 511.5053595966), new Checksum(512.4551951846, 511.5415130407),
            new Checksum(512.4146770029, 511.5744692211));
}
