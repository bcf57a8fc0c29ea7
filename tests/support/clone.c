/* QProcess starts a child by clone() in the parent's own memory, which ThreadSanitizer's clone cannot bear. Under it only:
 * the child gets a copy of the memory, as with fork(). */
#include <linux/sched.h>
#include <stdarg.h>
#include <sys/types.h>

int __clone(int (*function)(void*), void* stack, int flags, void* argument, ...);

int clone(int (*function)(void*), void* stack, int flags, void* argument, ...)
{
    va_list more;
    va_start(more, argument);
    pid_t* parent = va_arg(more, pid_t*);
    void* tls = va_arg(more, void*);
    pid_t* child = va_arg(more, pid_t*);
    va_end(more);
    return __clone(function, stack, flags & ~CLONE_VM, argument, parent, tls, child);
}
