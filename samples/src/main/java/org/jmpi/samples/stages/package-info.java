/// The parts of the sample `pipeline`: what each stage does, and on which ranks it runs.
///
/// ```
///   READ ──▶ CLEAN ──▶ ANALYSE ──▶ STORE        Layout says which rank does a stage for a batch
///           (one or more ranks each)
/// ```
@NullMarked
package org.jmpi.samples.stages;

import org.jspecify.annotations.NullMarked;
