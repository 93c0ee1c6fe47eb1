#include "print/queue_link.h"

enum { CONNECT_MS = 4000, ANSWER_SECONDS = 10 };

/* Zero ends the call that waits too long, instead of waiting again. */
static int give_up(http_t *http, void *ctx)
{
	(void)http;
	(void)ctx;
	return 0;
}

static const char *no_password(const char *prompt, http_t *http, const char *method,
    const char *resource, void *ctx)
{
	(void)prompt;
	(void)http;
	(void)method;
	(void)resource;
	(void)ctx;
	return NULL;
}

http_t *queue_connect(void)
{
	cupsSetPasswordCB2(no_password, NULL);
	http_t *http = httpConnect2(cupsServer(), ippPort(), NULL, AF_UNSPEC, cupsEncryption(), 1,
	    CONNECT_MS, NULL);
	if (http)
		httpSetTimeout(http, ANSWER_SECONDS, give_up, NULL);
	return http;
}

static const struct refusal {
	ipp_status_t status;
	enum print_trouble trouble;
} refusals[] = {
    {IPP_STATUS_ERROR_NOT_FOUND, TROUBLE_GONE},
    {IPP_STATUS_ERROR_GONE, TROUBLE_GONE},
    {IPP_STATUS_ERROR_FORBIDDEN, TROUBLE_LOGIN},
    {IPP_STATUS_ERROR_NOT_AUTHENTICATED, TROUBLE_LOGIN},
    {IPP_STATUS_ERROR_NOT_AUTHORIZED, TROUBLE_LOGIN},
    {IPP_STATUS_ERROR_CUPS_AUTHENTICATION_CANCELED, TROUBLE_LOGIN},
    {IPP_STATUS_ERROR_INTERNAL, TROUBLE_NO_SERVICE},
    {IPP_STATUS_ERROR_SERVICE_UNAVAILABLE, TROUBLE_NO_SERVICE},
};

enum print_trouble queue_refusal(void)
{
	ipp_status_t status = cupsLastError();
	if (status <= IPP_STATUS_OK_EVENTS_COMPLETE)
		return TROUBLE_NONE;
	for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++)
		if (refusals[i].status == status)
			return refusals[i].trouble;
	return TROUBLE_REFUSED;
}
