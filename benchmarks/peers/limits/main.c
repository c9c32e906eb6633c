/* limits: prints every limit as CSV, in about two seconds. */
#include "limits.h"

#include <stdio.h>

int main(void) {
    static const size_t sizes[] = {8 << 10, 64 << 10, 1 << 20, 4 << 20};
    printf("figure,transport,memory,bytes,metric,unit,value\n");
    cacheline();
    socket_latency();
    socket_bandwidth(1 << 20);
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        memory_copy(sizes[i]);
        cross_process_read(sizes[i]);
    }
    return 0;
}
