window.YTD.direct_message_headers.part0 = [
  {
    "dmConversation": {
      "conversationId": "1000000001-2000000002",
      "messages": [
        {
          "messageCreate": {
            "id": "1",
            "senderId": "2",
            "recipientId": "3",
            "createdAt": "2026-05-27T15:28:42.241Z"
          }
        }
      ]
    }
  }
]