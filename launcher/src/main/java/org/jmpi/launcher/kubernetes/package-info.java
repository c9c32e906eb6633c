/// Jobs on Kubernetes, without an operator: a manifest of what its own controllers do.
///
/// ```
/// jmpirun k8s ─▶ Manifest ─┬─ Secret    what ranks prove to each other
///                          ├─ Service   headless: gives each pod a name, NAME-0.NAME and so on
///                          └─ Job       indexed, a pod a rank: jmpirun rank PROGRAM, which meets at pod 0
/// ```
@NullMarked
package org.jmpi.launcher.kubernetes;

import org.jspecify.annotations.NullMarked;
