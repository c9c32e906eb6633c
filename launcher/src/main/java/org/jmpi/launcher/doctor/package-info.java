/// `jmpirun doctor`: what this machine has for jmpi, and for each thing it lacks the command that brings it.
///
/// ```
/// Doctor ─▶ Check … ─▶ Finding (ok or missing, what was found, what to do) ─▶ a line each
/// ```
///
/// A check never fails and starts no process.
@NullMarked
package org.jmpi.launcher.doctor;

import org.jspecify.annotations.NullMarked;
