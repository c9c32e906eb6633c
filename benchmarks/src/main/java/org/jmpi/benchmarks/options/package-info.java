/// A benchmark's command line.
///
/// ```
/// words ──▶ SettingsParser ──▶ Settings: sizes (Sizes), Memory, Format, Pattern
/// ```
@NullMarked
package org.jmpi.benchmarks.options;

import org.jspecify.annotations.NullMarked;
