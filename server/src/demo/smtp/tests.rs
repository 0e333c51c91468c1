use std::net::SocketAddr;

use lettre::message::{Mailbox as Address, MultiPart, SinglePart};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

use crate::clock::Clock;
use crate::demo::mail_text::read;
use crate::demo::mailbox::{MailMode, Mailbox};

async fn start() -> (SocketAddr, Mailbox, tokio::task::JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let mailbox = Mailbox::default();
    let task = tokio::spawn(super::serve(listener, Clock::system(), mailbox.clone()));
    (address, mailbox, task)
}

/// Sends each line after the answer to the one before, and returns the codes.
async fn talk(address: SocketAddr, lines: &[&[u8]]) -> Vec<String> {
    let mut stream = BufReader::new(TcpStream::connect(address).await.expect("connects"));
    let mut codes = vec![answer(&mut stream).await];
    for line in lines {
        stream.write_all(line).await.expect("writes");
        codes.push(answer(&mut stream).await);
    }
    codes
}

async fn answer(stream: &mut BufReader<TcpStream>) -> String {
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).await.expect("reads");
        if line.get(3..4) != Some("-") {
            return line.get(..3).unwrap_or("end").to_owned();
        }
    }
}

fn message() -> Message {
    let address = |text: &str| text.parse::<Address>().expect("an address");
    Message::builder()
        .from(address("Tietoluukku <ei-vastausta@portaali.example>"))
        .to(address("vastuuhenkilo.a@ii.example"))
        .subject("Uusi pyyntö käsiteltäväksi – määräaika lähestyy, ”käythän” katsomassa")
        .message_id(Some("<1@portaali.example>".into()))
        .multipart(MultiPart::mixed().singlepart(SinglePart::plain(
            ".piste alussa\r\n\r\n..kaksi\r\nÅ ä ö €, pitkä rivi: ".to_owned()
                + &"sana ".repeat(300)
                + "\r\n.\r\nloppu",
        )))
        .expect("a message")
}

fn transport(address: SocketAddr) -> AsyncSmtpTransport<Tokio1Executor> {
    AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous("127.0.0.1")
        .port(address.port())
        .build()
}

#[tokio::test]
async fn a_mail_arrives_byte_by_byte() {
    let (address, mailbox, _task) = start().await;
    let message = message();
    transport(address)
        .send(message.clone())
        .await
        .expect("accepted");
    let mails = mailbox.all();
    let [mail] = mails.as_slice() else {
        panic!("one mail, not {}", mails.len());
    };
    assert_eq!(mail.from, "ei-vastausta@portaali.example");
    assert_eq!(mail.to, ["vastuuhenkilo.a@ii.example"]);
    // The sender puts a line end before the final dot.
    let mut expected = message.formatted();
    expected.extend_from_slice(b"\r\n");
    assert_eq!(mail.raw, expected);
    let shown = read(&mail.raw);
    assert!(shown.subject.starts_with("Uusi pyyntö käsiteltäväksi – "));
    assert!(shown.subject.ends_with("”käythän” katsomassa"));
    assert_eq!(shown.message_id, "<1@portaali.example>");
    assert!(shown.text.starts_with(".piste alussa\n\n..kaksi\nÅ ä ö €"));
    assert!(shown.text.trim_end().ends_with(".\nloppu"));
}

#[tokio::test]
async fn the_order_of_commands_matters() {
    let (address, mailbox, _task) = start().await;
    let codes = talk(
        address,
        &[
            b"MAIL FROM:<a@b.example>\r\n",
            b"EHLO portal.example\r\n",
            b"RCPT TO:<c@d.example>\r\n",
            b"DATA\r\n",
            b"MAIL FROM:<a@b.example>\r\n",
            b"MAIL FROM:<a@b.example>\r\n",
            b"DATA\r\n",
            b"RCPT TO:<c@d.example>\r\n",
            b"RSET\r\n",
            b"DATA\r\n",
            b"MAIL FROM:<a@b.example>\r\n",
            b"RCPT TO:<c@d.example>\r\n",
            b"DATA\r\n",
            b"Subject: x\r\n\r\n..\r\n.\r\n",
            b"QUIT\r\n",
        ],
    )
    .await;
    assert_eq!(
        codes,
        [
            "220", "503", "250", "503", "503", "250", "503", "503", "250", "250", "503", "250",
            "250", "354", "250", "221"
        ]
    );
    let mails = mailbox.all();
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].raw, b"Subject: x\r\n\r\n.\r\n");
}

const OPENING: [&[u8]; 4] = [
    b"EHLO portal.example\r\n",
    b"MAIL FROM:<a@b.example>\r\n",
    b"RCPT TO:<c@d.example>\r\n",
    b"DATA\r\n",
];

async fn data(address: SocketAddr, text: &[u8]) -> String {
    let mut lines = OPENING.to_vec();
    lines.push(text);
    talk(address, &lines).await.pop().expect("an answer")
}

#[tokio::test]
async fn bad_messages_are_refused_after_the_dot() {
    let (address, mailbox, _task) = start().await;
    let long = [b"a".repeat(999).as_slice(), b"\r\n.\r\n"].concat();
    let long_bare = [b"a".repeat(9999).as_slice(), b"\n.\r\ny\r\n.\r\n"].concat();
    let mut large = b"0123456789abcdef\r\n".repeat(60_000);
    large.extend_from_slice(b".\r\n");
    for (text, code) in [
        // The classic of smuggling: these dots end nothing.
        (&b"x\n.\r\ny\r\n.\r\n"[..], "554"),
        (b"x\r\n.\ny\r\n.\r\n", "554"),
        (b"x\ry\r\n.\r\n", "554"),
        (b"\xc3\xa4\r\n.\r\n", "554"),
        (b"\0\r\n.\r\n", "554"),
        (&long, "554"),
        (&long_bare, "554"),
        (&large, "552"),
        (b"ok\r\n.\r\n", "250"),
    ] {
        assert_eq!(data(address, text).await, code);
    }
    assert_eq!(mailbox.all().len(), 1);
}

#[tokio::test]
async fn bad_lines_and_haste_are_refused() {
    let (address, _mailbox, _task) = start().await;
    let long = [b"NOOP ".as_slice(), &b"x".repeat(600), b"\r\n"].concat();
    let codes = talk(
        address,
        &[
            b"EHLO portal.example\n",
            &long,
            b"EHLO portal.example\r\n",
            b"MAIL FROM:<a@b.example> SIZE=1048577\r\n",
            b"STARTTLS\r\n",
        ],
    )
    .await;
    assert_eq!(codes, ["220", "500", "500", "250", "552", "502"]);
    let hasty = talk(address, &[b"EHLO portal.example\r\nNOOP\r\n"]).await;
    assert_eq!(hasty, ["220", "421"]);
}

#[tokio::test]
async fn the_modes_refuse_or_hang_up() {
    let (address, mailbox, _task) = start().await;
    mailbox.set_mode(MailMode::Refuse);
    let refused = transport(address).send(message()).await;
    assert!(refused.expect_err("refused").is_transient());
    assert!(mailbox.all().is_empty());

    mailbox.set_mode(MailMode::DropAfterData);
    let dropped = transport(address).send(message()).await;
    let error = dropped.expect_err("dropped");
    assert!(!error.is_permanent());
    assert_eq!(mailbox.all().len(), 1);

    mailbox.set_mode(MailMode::Accept);
    transport(address).send(message()).await.expect("accepted");
    let ids: Vec<String> = mailbox
        .all()
        .iter()
        .map(|mail| read(&mail.raw).message_id)
        .collect();
    assert_eq!(ids, ["<1@portaali.example>", "<1@portaali.example>"]);
}

#[tokio::test]
async fn too_many_errors_end_the_connection() {
    let (address, _mailbox, _task) = start().await;
    let mut stream = BufReader::new(TcpStream::connect(address).await.expect("connects"));
    assert_eq!(answer(&mut stream).await, "220");
    for _ in 0..20 {
        stream.write_all(b"NONSENSE\r\n").await.expect("writes");
        assert_eq!(answer(&mut stream).await, "500");
    }
    let mut rest = String::new();
    stream.read_to_string(&mut rest).await.expect("reads");
    assert!(rest.starts_with("421 "));
}
