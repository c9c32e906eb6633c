/// A benchmark's command line.
///
/// ```
/// words ──▶ SettingsParser ──▶ Settings: sizes (Sizes), Memory, Format, Pattern, Form
/// ```
@NullMarked
package org.jmpi.benchmarks.options;

import org.jspecify.annotations.NullMarked;
