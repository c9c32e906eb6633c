/// What a `Buf`, a `Datatype` and an `Op` are made of.
///
/// ```
/// Types ──▶ TypeLayout = name + TypeMap ─┬─ Layout: where the bytes lie       (Run, Strided, Sequence)
///                                        └─ Basics: which elements they are   (Uniform, Repeated, Chained)
///
/// Bufs ──▶ HostBuf = HostMemory + origin + count × TypeLayout
///            ├─ ContiguousBuf: one segment; read and write are one copy each
///            └─ GappedBuf: walks its Layout; large blocks are copied straight (DirectBlocks), small ones
///               by typed loops (Blocks, one class a kind of memory) into a Staging area of the thread
///
/// Ops ──▶ PredefinedOp, UserOp ──▶ Reducer = Kernel (a plain loop over two arrays) fed by ArrayReducer
/// ```
///
/// Layouts are trees, so a vector of 10⁹ blocks takes as much memory as one of two. Small loops run on
/// arrays, never on `MemorySegment`: once a program has used three classes of segment in one loop, C2 no
/// longer inlines the access, and a sum of doubles was seen to fall from 27 to 0.35 GB/s.
@NullMarked
package org.jmpi.internal.datatype;

import org.jspecify.annotations.NullMarked;
