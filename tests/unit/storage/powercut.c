/* Keeps a journal of what a program writes below one folder and what it makes durable, for simulating a power cut.
   Built and preloaded by test_power_cut.py. Each line-free record: op, path or descriptor, offset, length, bytes. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static int out = -2;
static const char *below;

static void note(char op, const char *path, const char *other, uint64_t offset, const void *data, uint64_t length) {
    static ssize_t (*real)(int, const void *, size_t);
    if (!real) real = dlsym(RTLD_NEXT, "write");
    if (out == -2) {
        static int (*opening)(const char *, int, ...);
        opening = dlsym(RTLD_NEXT, "open");
        below = getenv("POWERCUT_BELOW");
        const char *name = getenv("POWERCUT_LOG");
        out = name && below ? opening(name, O_WRONLY | O_CREAT | O_APPEND, 0600) : -1;
    }
    if (out < 0 || !path || strncmp(path, below, strlen(below))) return;
    uint32_t sizes[2] = {(uint32_t)strlen(path), other ? (uint32_t)strlen(other) : 0};
    uint64_t places[2] = {offset, length};
    struct iovec parts[6] = {{&op, 1}, {sizes, sizeof sizes}, {places, sizeof places}, {(void *)path, sizes[0]},
                             {(void *)other, sizes[1]}, {(void *)data, data ? length : 0}};
    writev(out, parts, 6);
}

static const char *path_of(int fd, char *room) {
    char name[64];
    snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(name, room, PATH_MAX - 1);
    if (n <= 0) return NULL;
    room[n] = 0;
    return room;
}

#define REAL(type, name, ...) static type (*real)(__VA_ARGS__); if (!real) real = dlsym(RTLD_NEXT, #name)

ssize_t write(int fd, const void *data, size_t length) {
    REAL(ssize_t, write, int, const void *, size_t);
    char room[PATH_MAX];
    const char *path = path_of(fd, room);
    off_t at = path && below && !strncmp(path, below, strlen(below)) ? lseek(fd, 0, SEEK_CUR) : 0;
    if (path && (fcntl(fd, F_GETFL) & O_APPEND)) { struct stat s; fstat(fd, &s); at = s.st_size; }
    ssize_t done = real(fd, data, length);
    if (done > 0) note('w', path, NULL, (uint64_t)at, data, (uint64_t)done);
    return done;
}
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t at) {
    REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t);
    char room[PATH_MAX];
    ssize_t done = real(fd, data, length, at);
    if (done > 0) note('w', path_of(fd, room), NULL, (uint64_t)at, data, (uint64_t)done);
    return done;
}
ssize_t pwrite(int fd, const void *data, size_t length, off_t at) { return pwrite64(fd, data, length, at); }
int fsync(int fd) {
    REAL(int, fsync, int);
    char room[PATH_MAX];
    int done = real(fd);
    if (!done) note('s', path_of(fd, room), NULL, 0, NULL, 0);
    return done;
}
int fdatasync(int fd) {
    REAL(int, fdatasync, int);
    char room[PATH_MAX];
    int done = real(fd);
    if (!done) note('s', path_of(fd, room), NULL, 0, NULL, 0);
    return done;
}
int ftruncate64(int fd, off64_t length) {
    REAL(int, ftruncate64, int, off64_t);
    char room[PATH_MAX];
    int done = real(fd, length);
    if (!done) note('t', path_of(fd, room), NULL, (uint64_t)length, NULL, 0);
    return done;
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }
static const char *whole(const char *path, char *room) {
    if (path[0] == '/') return path;
    if (!getcwd(room, PATH_MAX)) return path;
    strncat(room, "/", PATH_MAX - strlen(room) - 1);
    strncat(room, path, PATH_MAX - strlen(room) - 1);
    return room;
}
int rename(const char *from, const char *to) {
    REAL(int, rename, const char *, const char *);
    char a[PATH_MAX], b[PATH_MAX];
    int done = real(from, to);
    if (!done) note('r', whole(from, a), whole(to, b), 0, NULL, 0);
    return done;
}
int unlink(const char *path) {
    REAL(int, unlink, const char *);
    char a[PATH_MAX];
    int done = real(path);
    if (!done) note('u', whole(path, a), NULL, 0, NULL, 0);
    return done;
}
