"""Talks to the HTTP example: /usr/bin/python3 aiohttp_client.py http://127.0.0.1:PORT

Ends with 0 if all was as it should be.
"""

import asyncio
import sys

import aiohttp


async def http(session: aiohttp.ClientSession, base: str) -> None:
    async with session.get(base + "/resource/7") as answer:
        assert answer.status == 200 and await answer.text() == "id = 7"
    async with session.post(base + "/orders", json={"sku": "A1", "quantity": 2}) as answer:
        assert answer.status == 201 and (await answer.json())["sku"] == "A1"
        assert answer.headers["Location"] == "/orders/A1"
    async with session.get(base + "/nowhere") as answer:
        assert answer.status == 404 and (await answer.json()) == {"error": "not-found"}
    async with session.get(base + "/chat") as answer:
        assert answer.status == 426, "the route is for websockets"


async def files(session: aiohttp.ClientSession, base: str) -> None:
    async with session.get(base + "/static/hello.txt") as answer:
        assert answer.status == 200
        whole = await answer.read()
        etag = answer.headers["ETag"]
    async with session.get(base + "/static/hello.txt", headers={"Range": "bytes=2-4"}) as answer:
        assert answer.status == 206 and await answer.read() == whole[2:5]
    async with session.get(base + "/static/hello.txt", headers={"If-None-Match": etag}) as answer:
        assert answer.status == 304 and await answer.read() == b""


async def websocket(session: aiohttp.ClientSession, base: str, compress: int) -> None:
    async with session.ws_connect(base + "/chat", compress=compress, heartbeat=1) as socket:
        for text in ("hello", "wörld 友達", "x" * 200_000):
            await socket.send_str(text)
            assert await socket.receive_str(timeout=10) == text
        await socket.ping(b"well?")
        await socket.close(code=4002, message=b"enough")
        assert socket.close_code == 4002
    async with session.ws_connect(base + "/chat", compress=compress) as socket:
        await socket.send_bytes(b"\x01\x02")
        message = await socket.receive(timeout=10)
        assert message.type in (aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED)
        assert socket.close_code == 1003, "the handler takes no binary messages"


async def main(base: str) -> None:
    async with aiohttp.ClientSession() as session:
        await http(session, base)
        await files(session, base)
        await websocket(session, base, 0)
        await websocket(session, base, 15)
    print("all well")


asyncio.run(main(sys.argv[1]))
