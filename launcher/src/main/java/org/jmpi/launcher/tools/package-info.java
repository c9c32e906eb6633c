/// jmpirun's own programs: they run as jobs, like users' programs, and print what the collectives module works out.
///
/// ```
/// jmpirun simulate …  ─▶ ToolCommand ─▶ job of tool:simulate ─▶ SimulateTool ─▶ collectives.simulate ─▶ table, CSV, PNG
/// jmpirun calibrate … ─────────────────▶ tool:calibrate ─────▶ CalibrateTool ─▶ collectives.calibrate ─▶ network file
/// jmpirun simulate --compare ──────────▶ tool:compare ───────▶ CompareTool: calibrates, predicts, measures
/// jmpirun tune … ──────────────────────▶ tool:tune ──────────▶ TuneTool ─────▶ collectives.tune ──────▶ rule file
/// ```
@NullMarked
package org.jmpi.launcher.tools;

import org.jspecify.annotations.NullMarked;
