/* What a process can still say and hear behind the sandbox. */
#include "guard/sandbox.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

/* Only the socket that was named may be talked over. */
static void test_one_socket_is_left(void **state)
{
	(void)state;
	int one[2], other[2];
	assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, one), 0);
	assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, other), 0);
	pid_t child = fork();
	if (child == 0) {
		const char *why;
		if (!sandbox_begin(&why) || !sandbox_enter(one[0], &why))
			_exit(1);
		if (send(one[0], "x", 1, MSG_NOSIGNAL) != 1)
			_exit(2);
		_exit(send(other[0], "x", 1, MSG_NOSIGNAL) == -1 && errno == EPERM ? 0 : 3);
	}
	int status = 0;
	waitpid(child, &status, 0);
	assert_int_equal(status, 0);
	for (int i = 0; i < 2; i++) {
		close(one[i]);
		close(other[i]);
	}
}

/* A message can carry a descriptor: a file that somebody else has opened. */
static void send_descriptor(int socket, int fd)
{
	union {
		struct cmsghdr head;
		char room[CMSG_SPACE(sizeof(int))];
	} carried = {.head = {.cmsg_len = CMSG_LEN(sizeof fd), .cmsg_level = SOL_SOCKET,
	                 .cmsg_type = SCM_RIGHTS}};
	struct iovec byte = {"x", 1};
	struct msghdr message = {.msg_iov = &byte, .msg_iovlen = 1, .msg_control = carried.room,
	    .msg_controllen = sizeof carried.room};
	memcpy(CMSG_DATA(&carried.head), &fd, sizeof fd);
	assert_int_equal(sendmsg(socket, &message, 0), 1);
}

static void test_no_file_comes_over_it(void **state)
{
	(void)state;
	int ends[2];
	assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
	send_descriptor(ends[1], STDIN_FILENO);
	pid_t child = fork();
	if (child == 0) {
		const char *why;
		char room[CMSG_SPACE(sizeof(int))], byte;
		struct iovec bytes = {&byte, 1};
		struct msghdr message = {.msg_iov = &bytes, .msg_iovlen = 1, .msg_control = room,
		    .msg_controllen = sizeof room};
		if (!sandbox_begin(&why) || !sandbox_enter(ends[0], &why))
			_exit(1);
		if (recvmsg(ends[0], &message, MSG_DONTWAIT) != -1 || errno != EPERM)
			_exit(2);
		_exit(recv(ends[0], &byte, 1, MSG_DONTWAIT) == 1 ? 0 : 3); /* the byte, without the file */
	}
	int status = 0;
	waitpid(child, &status, 0);
	assert_int_equal(status, 0);
	close(ends[0]);
	close(ends[1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_one_socket_is_left),
	    cmocka_unit_test(test_no_file_comes_over_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
