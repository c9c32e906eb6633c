/* The words of the portable kernel source, in CUDA C. */
#ifdef __cplusplus
#define KERNEL extern "C" __global__ void
#else
#define KERNEL __global__ void
#endif
#define GLOBAL
#define LOCAL
#define LOCAL_ARRAY(type, name, size) __shared__ type name[size]
#define FUNCTION static __device__
#define RESTRICT __restrict__
#define BARRIER() __syncthreads()
#define ATOMIC_ADD(pointer, value) atomicAdd((int *) (pointer), (value))
#ifndef INFINITY
#define INFINITY __int_as_float(0x7f800000)
#endif
typedef unsigned char u8;
typedef short i16;
typedef unsigned short u16;
typedef int i32;
typedef unsigned int u32;
typedef long long i64;
typedef unsigned long long u64;
typedef REAL real;
#define OF_DIMENSION(d, of) ((d) == 0 ? (of).x : (d) == 1 ? (of).y : (of).z)
#define local_id(d) ((i32) OF_DIMENSION(d, threadIdx))
#define local_size(d) ((i32) OF_DIMENSION(d, blockDim))
#define group_id(d) ((i64) OF_DIMENSION(d, blockIdx))
#define groups(d) ((i64) OF_DIMENSION(d, gridDim))
#define global_id(d) (group_id(d) * local_size(d) + local_id(d))
#define global_size(d) (groups(d) * local_size(d))
