import os

import tomodachi


class Hello(tomodachi.Service):
    name = "hello"
    options = {"http": {"port": int(os.environ["HELLO_PORT"])}}

    @tomodachi.http("GET", r"/hello/(?P<name>[^/]+?)/?")
    async def hello(self, request, name):
        return "hello, " + name
