/// How ranks that another launcher started find each other: who this process is, and how rank 0 tells the others its
/// address and the job's secret so that nobody else learns of it.
///
/// ```
/// environment ──▶ ForeignRank ──▶ Exchange.of ─┬─▶ PmiExchange      the launcher's own line (PMI_FD)
///                                              ├─▶ FileExchange     one host: a folder that the user alone can read
///                rank 0: publish(Meeting)      ├─▶ MungeExchange    several: whom the cluster says to be the same user
///                others: await() ─▶ Meeting    ├─▶ FileExchange     several: a file in a shared home
///                                              └─▶ GivenExchange    Kubernetes: name and secret are in the manifest
/// ```
@NullMarked
package org.jmpi.internal.join;

import org.jspecify.annotations.NullMarked;
