"""Has a server find the left elbow on JPEG files: remote_poses.py ws://localhost:8000/pose a.jpg b.jpg"""

import asyncio
import base64
import json
import pathlib
import sys

import websockets


async def receive(socket):
    """The next message but notices, which are for people."""
    while True:
        message = json.loads(await socket.recv())
        if message["event"] == "error":
            sys.exit(message["data"]["message"])
        if message["event"] != "notice":
            return message["data"]


async def main(server, *files):
    # With a token: subprotocols=["posestream.v1.json", "token." + token]
    async with websockets.connect(server, subprotocols=["posestream.v1.json"]) as socket:
        hello = await receive(socket)
        print("server:", hello["engine"])
        for sequence, file in enumerate(files, 1):
            image = base64.b64encode(pathlib.Path(file).read_bytes()).decode()
            frame = {"image": image, "timestamp": sequence * 1000 / 30, "sequence": sequence}
            await socket.send(json.dumps({"event": "frame", "data": frame}))
            result = await receive(socket)
            elbow = result.get("angles", {}).get("leftElbow", {}).get("flexionDeg")
            print("no left elbow is visible" if elbow is None else f"left elbow {elbow:.0f}°")


asyncio.run(main(*sys.argv[1:]))
