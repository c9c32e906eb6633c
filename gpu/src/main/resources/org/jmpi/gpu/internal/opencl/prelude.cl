/* The words of the portable kernel source, in OpenCL C 1.2. */
#ifdef HAS_FP64
#pragma OPENCL EXTENSION cl_khr_fp64 : enable
#endif
#define KERNEL __kernel void
#define GLOBAL __global
#define LOCAL __local
#define LOCAL_ARRAY(type, name, size) __local type name[size]
#define FUNCTION static
#define RESTRICT restrict
#define BARRIER() barrier(CLK_LOCAL_MEM_FENCE)
#define ATOMIC_ADD(pointer, value) atomic_add((volatile __global int *) (pointer), (value))
typedef uchar u8;
typedef short i16;
typedef ushort u16;
typedef int i32;
typedef uint u32;
typedef long i64;
typedef ulong u64;
typedef REAL real;
#define global_id(d) ((i64) get_global_id(d))
#define global_size(d) ((i64) get_global_size(d))
#define local_id(d) ((i32) get_local_id(d))
#define local_size(d) ((i32) get_local_size(d))
#define group_id(d) ((i64) get_group_id(d))
#define groups(d) ((i64) get_num_groups(d))
