/* C11's threads over POSIX threads, for builds under ThreadSanitizer only: it does not know glibc's own functions, which
 * librdkafka uses, and would take every lock of them for none. glibc gives both kinds the same layout. */
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <threads.h>

_Static_assert(sizeof(mtx_t) == sizeof(pthread_mutex_t), "one layout");
_Static_assert(sizeof(cnd_t) == sizeof(pthread_cond_t), "one layout");
_Static_assert(sizeof(thrd_t) == sizeof(pthread_t), "one layout");

static int result(int error)
{
    switch (error) {
    case 0:
        return thrd_success;
    case ENOMEM:
        return thrd_nomem;
    case ETIMEDOUT:
        return thrd_timedout;
    case EBUSY:
        return thrd_busy;
    default:
        return thrd_error;
    }
}

struct start {
    thrd_start_t function;
    void* argument;
};

static void* run(void* given)
{
    struct start start = *(struct start*)given;
    free(given);
    return (void*)(long)start.function(start.argument);
}

int thrd_create(thrd_t* thread, thrd_start_t function, void* argument)
{
    struct start* start = malloc(sizeof *start);
    if (start == NULL) {
        return thrd_nomem;
    }
    start->function = function;
    start->argument = argument;
    int error = pthread_create((pthread_t*)thread, NULL, run, start);
    if (error != 0) {
        free(start);
    }
    return result(error);
}

int thrd_join(thrd_t thread, int* answer)
{
    void* value = NULL;
    int error = pthread_join((pthread_t)thread, &value);
    if (answer != NULL) {
        *answer = (int)(long)value;
    }
    return result(error);
}

int thrd_detach(thrd_t thread)
{
    return result(pthread_detach((pthread_t)thread));
}

int mtx_init(mtx_t* mutex, int type)
{
    pthread_mutexattr_t attributes;
    pthread_mutexattr_init(&attributes);
    if ((type & mtx_recursive) != 0) {
        pthread_mutexattr_settype(&attributes, PTHREAD_MUTEX_RECURSIVE);
    }
    int error = pthread_mutex_init((pthread_mutex_t*)mutex, &attributes);
    pthread_mutexattr_destroy(&attributes);
    return result(error);
}

int mtx_lock(mtx_t* mutex)
{
    return result(pthread_mutex_lock((pthread_mutex_t*)mutex));
}

int mtx_trylock(mtx_t* mutex)
{
    return result(pthread_mutex_trylock((pthread_mutex_t*)mutex));
}

int mtx_timedlock(mtx_t* mutex, const struct timespec* until)
{
    return result(pthread_mutex_timedlock((pthread_mutex_t*)mutex, until));
}

int mtx_unlock(mtx_t* mutex)
{
    return result(pthread_mutex_unlock((pthread_mutex_t*)mutex));
}

void mtx_destroy(mtx_t* mutex)
{
    pthread_mutex_destroy((pthread_mutex_t*)mutex);
}

int cnd_init(cnd_t* condition)
{
    return result(pthread_cond_init((pthread_cond_t*)condition, NULL));
}

int cnd_signal(cnd_t* condition)
{
    return result(pthread_cond_signal((pthread_cond_t*)condition));
}

int cnd_broadcast(cnd_t* condition)
{
    return result(pthread_cond_broadcast((pthread_cond_t*)condition));
}

int cnd_wait(cnd_t* condition, mtx_t* mutex)
{
    return result(pthread_cond_wait((pthread_cond_t*)condition, (pthread_mutex_t*)mutex));
}

int cnd_timedwait(cnd_t* condition, mtx_t* mutex, const struct timespec* until)
{
    return result(pthread_cond_timedwait((pthread_cond_t*)condition, (pthread_mutex_t*)mutex, until));
}

void cnd_destroy(cnd_t* condition)
{
    pthread_cond_destroy((pthread_cond_t*)condition);
}
