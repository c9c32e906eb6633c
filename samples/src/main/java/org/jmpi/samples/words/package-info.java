/// The parts of the sample `wordcount`: map, shuffle, reduce.
///
/// ```
///  each rank: TextSource ── its range of bytes ──▶ Utf8 ──▶ WordScanner ── words ──▶ WordCounts
///                                                                                      │ by hash of the word
///                                      Exchange.shuffle (allToAllv) ◀── WordCounts.encode a rank
///                                              │
///                        WordCounts (all counts of this rank's words) ── Exchange.gather ──▶ rank 0 prints
/// ```
@NullMarked
package org.jmpi.samples.words;

import org.jspecify.annotations.NullMarked;
